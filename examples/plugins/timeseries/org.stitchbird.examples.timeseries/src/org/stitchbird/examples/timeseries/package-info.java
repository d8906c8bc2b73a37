// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Node types for rows that follow each other in time. */
package org.stitchbird.examples.timeseries;
