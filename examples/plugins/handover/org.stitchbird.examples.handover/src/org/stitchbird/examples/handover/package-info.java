// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What helps to hand a flow over: a page that documents it, and a rule that finds columns that only number rows. */
package org.stitchbird.examples.handover;
