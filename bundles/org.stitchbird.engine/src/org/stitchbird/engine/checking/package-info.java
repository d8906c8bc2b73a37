// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Finding what is wrong with a flow before it runs. */
package org.stitchbird.engine.checking;
