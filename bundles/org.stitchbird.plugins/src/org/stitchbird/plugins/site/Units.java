// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;

/** What this package reads out of p2's installable units. */
final class Units {
    /** Stands behind the id of a feature. */
    static final String GROUP = ".feature.group";
    private static final String BUNDLES = "osgi.bundle";
    private static final int ASCII = 0x7F;
    private static final int LATIN_1 = 0xFF;

    private Units() {
    }

    static String locale() {
        return Locale.getDefault().toString();
    }

    /** A property in the language of the person; empty when there is none. */
    static String text(IInstallableUnit unit, String property) {
        String text = unit.getProperty(property, locale());
        // A key that nobody has translated says nothing to people.
        return text == null || text.startsWith("%") ? "" : readable(text).strip();
    }

    /** p2's publisher takes files of texts for Latin-1; most people write them in UTF-8. */
    static String readable(String text) {
        if (text.chars().anyMatch(letter -> letter > LATIN_1) || text.chars().allMatch(letter -> letter <= ASCII)) {
            return text;
        }
        try {
            return StandardCharsets.UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1))).toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }

    /** What people read; the id when it has no name. */
    static String name(IInstallableUnit unit) {
        String name = text(unit, IInstallableUnit.PROP_NAME);
        return name.isEmpty() ? plainId(unit) : name;
    }

    /** The id of a unit as people know it. */
    static String plainId(IInstallableUnit unit) {
        return plainId(unit.getId());
    }

    static String plainId(String id) {
        return id.endsWith(GROUP) ? id.substring(0, id.length() - GROUP.length()) : id;
    }

    static boolean isBundle(IArtifactKey key) {
        return key.getClassifier().equals(BUNDLES);
    }
}
