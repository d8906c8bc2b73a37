// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Plug-ins from p2 sites: what a site offers, what would come, fetching it, and who has signed it. */
package org.stitchbird.plugins.site;
