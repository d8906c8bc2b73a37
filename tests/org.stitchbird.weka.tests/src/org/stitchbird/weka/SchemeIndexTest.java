// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;

/** The index agrees with Weka's jar, and the catalogue with the index. */
class SchemeIndexTest {
    @Test
    void theIndexIsWhatWekasBeansSay() throws Exception {
        String expected = SchemeIndex.text();
        if (!expected.equals(file("schemes.txt"))) {
            Path fresh = Files.createDirectories(Path.of("target")).resolve("schemes.txt");
            Files.writeString(fresh, expected);
            assertEquals(expected, file("schemes.txt"),
                    "Look at the difference, and copy " + fresh.toAbsolutePath() + " over the bundle's schemes.txt");
        }
    }

    @Test
    void everyKeyOfTheCatalogueIsAboutSomethingThatExists() throws IOException {
        Catalogue catalogue = new Catalogue(file("catalogue.txt").lines().toList());
        Set<String> everywhere = Schemes.all().stream().flatMap(scheme -> scheme.settings().stream())
                .map(SettingSpec::name).collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (Scheme scheme : Schemes.all()) {
            Set<String> names = scheme.settings().stream().map(SettingSpec::name).collect(Collectors.toSet());
            wrong.addAll(strangers(catalogue, scheme.className(), names));
            catalogue.list(scheme.className(), "common").stream().filter(name -> !names.contains(name))
                    .forEach(wrong::add);
        }
        wrong.addAll(strangers(catalogue, "*", everywhere));
        assertEquals(List.of(), wrong);
    }

    private static List<String> strangers(Catalogue catalogue, String section, Set<String> names) {
        return catalogue.keys(section).stream().filter(key -> key.contains("."))
                .filter(key -> !names.contains(key.split("\\.")[1])).map(key -> section + " " + key).toList();
    }

    @Test
    void everySchemeIsFullyDescribed() {
        Set<String> ids = new HashSet<>();
        for (Scheme scheme : Schemes.all()) {
            assertNotNull(scheme.id(), scheme.className());
            assertTrue(ids.add(scheme.id()), scheme.id());
            assertNotNull(scheme.name(), scheme.id());
            assertTrue(!scheme.about().isBlank(), scheme.id());
            for (SettingSpec setting : scheme.settings()) {
                String where = scheme.id() + "." + setting.name();
                assertTrue(!setting.label().isBlank() && !setting.about().isBlank(), where);
                if (setting.type() == SettingType.SCHEME) {
                    assertTrue(setting.schemes().stream()
                            .anyMatch(each -> each.id().equals(setting.defaultValue().text())), where);
                } else if (setting.type() == SettingType.INTEGER || setting.type() == SettingType.NUMBER) {
                    assertTrue(setting.allows(Double.parseDouble(setting.defaultValue().text())), where);
                }
                if (setting.enabledSetting() != null) {
                    assertTrue(scheme.settings().stream()
                            .anyMatch(each -> each.name().equals(setting.enabledSetting())), where);
                }
            }
        }
    }

    @Test
    void whatBringsNoResultIsAdvanced() {
        Set<String> never = Set.of("doNotCheckCapabilities", "numDecimalPlaces", "batchSize");
        List<String> common = Schemes.all().stream().flatMap(scheme -> scheme.settings().stream())
                .filter(setting -> never.contains(setting.name()) && !setting.isAdvanced()).map(SettingSpec::name)
                .toList();
        assertEquals(List.of(), common);
    }

    @Test
    void namesOfPropertiesBecomeWords() {
        assertEquals("Min num obj", Words.label("minNumObj"));
        assertEquals("KNN", Words.label("KNN"));
        assertEquals("Canopy T1", Words.label("canopyT1"));
        assertEquals("Use QR decomposition", Words.label("useQRDecomposition"));
        assertEquals("Set the ridge.", Words.sentence(" set the\n ridge"));
        assertEquals("", Words.sentence(" "));
    }

    private static String file(String name) throws IOException {
        try (InputStream file = Schemes.class.getResourceAsStream(name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
