// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Text files of rows and fields: what separates and quotes fields, and how they become typed columns and back. */
package org.stitchbird.nodes.csv;
