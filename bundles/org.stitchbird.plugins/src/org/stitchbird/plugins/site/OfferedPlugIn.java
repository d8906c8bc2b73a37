// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.util.List;
import java.util.Objects;

/**
 * A plug-in as a site offers it, in the language of the person where the site has it; immutable.
 *
 * @param id the feature's id without {@code .feature.group}
 * @param version its version in OSGi's form
 * @param name what people read
 * @param about what it is for; empty when the site does not say
 * @param provider who made it; empty when the site does not say
 * @param licence the name or address of its licence, a line; empty when the site does not say
 * @param licenceText the whole text of its licence; empty when the site has none
 * @param categories the names of the site's categories that it stands in; empty when it stands in none
 * @param size how many bytes its own bundles have, without libraries; 0 when the site does not say
 */
public record OfferedPlugIn(String id, String version, String name, String about, String provider, String licence,
        String licenceText, List<String> categories, long size) {
    /** Makes an offer; the list is copied. */
    public OfferedPlugIn {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(version, "version");
        categories = List.copyOf(categories);
    }
}
