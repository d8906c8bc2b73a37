// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Flows as headless jobs: parameters by name, and a contract that the data must keep. */
package org.stitchbird.export.job;
