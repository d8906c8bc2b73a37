// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What flows on wires: tables, learners, models and evaluations. */
package org.stitchbird.engine.data;
