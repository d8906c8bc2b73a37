// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What GEF 3.2 still calls in JFace and JFace no longer has. */
package org.eclipse.jface.util;
