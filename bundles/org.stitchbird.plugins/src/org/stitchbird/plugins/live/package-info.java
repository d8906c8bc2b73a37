// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Brings a running framework in line with a person's plug-ins, without a restart. */
package org.stitchbird.plugins.live;
