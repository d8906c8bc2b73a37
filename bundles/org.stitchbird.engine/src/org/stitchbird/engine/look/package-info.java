// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The colours of light and dark, shared by canvas, pictures, panels and plug-ins. */
package org.stitchbird.engine.look;
