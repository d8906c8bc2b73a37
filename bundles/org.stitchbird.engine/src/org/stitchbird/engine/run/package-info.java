// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Plans a flow and runs it. */
package org.stitchbird.engine.run;
