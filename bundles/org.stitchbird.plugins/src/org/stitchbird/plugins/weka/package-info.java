// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Makes plug-ins of packages of Weka's package manager; links none of Weka's classes. */
package org.stitchbird.plugins.weka;
