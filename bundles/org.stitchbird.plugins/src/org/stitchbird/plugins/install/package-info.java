// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Installing, updating, switching and removing plug-ins: what the dialog and {@code stitchbird install} do. */
package org.stitchbird.plugins.install;
