// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** A flow's model as a small service that answers rows over HTTP. */
package org.stitchbird.export.service;
