// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What leaves the tool: exporters and what they are asked for. */
package org.stitchbird.export;
