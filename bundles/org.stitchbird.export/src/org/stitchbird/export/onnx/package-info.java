// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Trained models as ONNX graphs, which ONNX Runtime and many others score. */
package org.stitchbird.export.onnx;
