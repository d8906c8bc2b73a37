// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.registry;

import java.util.Collection;
import java.util.List;
import org.osgi.framework.Version;
import org.stitchbird.engine.guard.UnansweredException;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;

/** Somebody who offers node types. */
interface Offer {
    /** The types; may throw whatever foreign code throws. */
    Collection<? extends NodeType> types() throws UnansweredException;

    /** The symbolic name of the bundle that it comes from, or what else is known of it. */
    String bundle();

    /** What people call that. */
    String name();

    /** The version of that bundle; where one is there in several, only what the newest offers counts. */
    default Version version() {
        return Version.emptyVersion;
    }

    /** Whether it is a plug-in's; those come last, so that none takes the place of the product's. */
    boolean isForeign();

    /** What this process itself has made: trusted, and compared by identity. */
    record Given(Object given) implements Offer {
        @Override
        public Collection<? extends NodeType> types() {
            return given instanceof NodeTypeProvider provider ? provider.types() : List.of((NodeType) given);
        }

        @Override
        public String bundle() {
            return given.getClass().getName();
        }

        @Override
        public String name() {
            return bundle();
        }

        @Override
        public boolean isForeign() {
            return false;
        }
    }
}
