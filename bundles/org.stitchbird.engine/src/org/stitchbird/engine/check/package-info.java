// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What is found wrong with a flow before it runs. */
package org.stitchbird.engine.check;
