// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Calls the code of plug-ins so that it can neither throw at whoever calls nor keep them waiting for ever. */
package org.stitchbird.engine.guard;
