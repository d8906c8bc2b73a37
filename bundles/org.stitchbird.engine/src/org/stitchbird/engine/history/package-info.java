// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Keeps what happened in runs, and tells from it how long a run will still take. */
package org.stitchbird.engine.history;
