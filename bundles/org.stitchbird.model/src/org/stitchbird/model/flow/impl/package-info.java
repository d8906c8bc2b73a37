// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** The flow document's implementation: generated from model/flow.ecore. */
package org.stitchbird.model.flow.impl;
