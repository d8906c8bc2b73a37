// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
/** Weka's KnowledgeFlow files, read as flows and written from them, by meaning and not step by step. */
package org.stitchbird.weka.knowledgeflow;
