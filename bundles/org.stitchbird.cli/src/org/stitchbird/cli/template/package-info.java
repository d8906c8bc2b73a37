// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Makes new plug-ins from templates. */
package org.stitchbird.cli.template;
