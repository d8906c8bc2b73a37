// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What came out of a flow, for those who make something of it: values, trained models, golden rows. */
package org.stitchbird.export.outcome;
