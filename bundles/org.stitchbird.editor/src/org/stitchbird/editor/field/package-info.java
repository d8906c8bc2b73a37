// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Editors that plug-ins bring for settings of theirs, in the place of the form's usual field. */
package org.stitchbird.editor.field;
