// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What a flow begins with: the files that its settings name, and the tables that it reads. */
package org.stitchbird.export.inputs;
