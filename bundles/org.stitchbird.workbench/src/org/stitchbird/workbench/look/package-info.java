// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Light and dark: what the platform's own controls look like. */
package org.stitchbird.workbench.look;
