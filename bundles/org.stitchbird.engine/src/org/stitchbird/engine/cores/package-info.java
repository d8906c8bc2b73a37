// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The processors of the machine, shared by all that runs at the same time. */
package org.stitchbird.engine.cores;
