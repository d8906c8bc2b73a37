// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.session;

import org.osgi.annotation.versioning.ProviderType;

/** Opens sessions; an OSGi service. */
@ProviderType
public interface FlowSessions {
    /** A new session without results. */
    FlowSession open();
}
