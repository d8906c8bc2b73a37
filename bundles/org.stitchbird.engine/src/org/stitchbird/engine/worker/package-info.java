// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Lets the runs of several open flows live in one process of their own, which may fail without harm to the editor. */
package org.stitchbird.engine.worker;
