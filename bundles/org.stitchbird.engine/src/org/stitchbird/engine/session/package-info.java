// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** How editor and command line see checks, runs and results: plain data only. */
package org.stitchbird.engine.session;
