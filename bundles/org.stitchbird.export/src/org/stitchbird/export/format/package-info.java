// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What a format of other tools implements to open flows and to write them, without knowing the document. */
package org.stitchbird.export.format;
