// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Evidence packs: what came out of a flow and from what, for a reviewer to read and for anybody to replay. */
package org.stitchbird.export.evidence;
