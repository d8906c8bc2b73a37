// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
/** Starts the command line in a small OSGi framework; runs from the plain class path, before there is a framework. */
package org.stitchbird.cli.start;
