// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * One plug-in beside the product, of whatever form it came in; immutable.
 *
 * @param id what it is known by: of a p2 feature its id without {@code .feature.group}, of a single bundle its symbolic name
 * @param version its version in OSGi's form
 * @param name what people read
 * @param provider who made it; empty when it does not say
 * @param licence the name or address of its licence; empty when it does not say
 * @param origin where it came from
 * @param from the address of the site, or the file, that it was taken from
 * @param state whether it takes part
 * @param bundles the files of its bundles, absolute, those of libraries that came with it included
 * @param signers who has signed all of its bundles; empty when one of them is not signed
 * @param adds what it brings, a line for each in the language of the person who tried it; empty before it has been tried
 * @param reason why it was refused, a sentence; empty unless its state is {@link State#REFUSED}
 */
public record PlugIn(String id, String version, String name, String provider, String licence, Origin origin,
        String from, State state, List<Path> bundles, List<String> signers, List<String> adds, String reason) {
    /** Where a plug-in came from. */
    public enum Origin {
        /** A p2 site. */
        SITE,
        /** A bundle in the drop-ins folder. */
        DROP_IN,
        /** A package of Weka, made a bundle here. */
        WEKA_PACKAGE
    }

    /** Whether a plug-in takes part. */
    public enum State {
        /** It has not been tried yet. */
        NEW,
        /** It takes part. */
        ON,
        /** Somebody has switched it off. */
        OFF,
        /** It did something that would harm the rest; the reason is told. */
        REFUSED
    }

    /** Makes a plug-in; the lists are copied. */
    public PlugIn {
        Objects.requireNonNull(id, "id");
        bundles = List.copyOf(bundles);
        signers = List.copyOf(signers);
        adds = List.copyOf(adds);
    }
}
