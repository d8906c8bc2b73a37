// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.look;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.engine.look.Theme;

/** The style sheets use the colours of the themes and no others. */
class StyleSheetsTest {
    private static final Pattern COLOUR = Pattern.compile("#[0-9A-Fa-f]{6}\\b");

    @ParameterizedTest
    @EnumSource(Theme.class)
    void thePlatformsSheetHasOnlyTheThemesColours(Theme theme) throws IOException {
        Set<String> known = new HashSet<>();
        for (Rgb each : List.of(theme.window(), theme.panel(), theme.line(), theme.text(), theme.muted(),
                theme.accent())) {
            known.add(each.hex());
        }
        String sheet = read("/css/" + theme.name().toLowerCase(Locale.ROOT) + ".css");
        Set<String> used = new HashSet<>();
        Matcher matcher = COLOUR.matcher(sheet);
        while (matcher.find()) {
            used.add(matcher.group().toUpperCase(Locale.ROOT));
        }
        assertTrue(used.size() >= 3, used.toString());
        used.removeAll(known);
        assertEquals(Set.of(), used);
    }

    @ParameterizedTest
    @EnumSource(Theme.class)
    void everyPlaceOfTheDesktopsSheetIsFilled(Theme theme) {
        String sheet = DesktopStyle.sheet(theme);
        assertFalse(sheet.contains("@"), sheet);
        assertTrue(sheet.contains(theme.panel().hex()));
    }

    private static String read(String name) throws IOException {
        try (InputStream in = StyleSheetsTest.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
