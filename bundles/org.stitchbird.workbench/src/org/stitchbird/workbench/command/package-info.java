// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** What menus and keys do. */
package org.stitchbird.workbench.command;
