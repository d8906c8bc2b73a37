// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The plug-ins of a person: where they lie, which are switched on, and what is known of each. */
package org.stitchbird.plugins;
