// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Plans a flow, runs it, and keeps its results under keys made of all that went into them. */
package org.stitchbird.engine.run;
