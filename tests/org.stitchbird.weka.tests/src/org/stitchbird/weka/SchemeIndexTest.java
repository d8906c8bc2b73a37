// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.beans.PropertyDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;

/** The index agrees with Weka's jar, and the catalogue with the index. */
class SchemeIndexTest {
    @Test
    void theIndexIsWhatWekasBeansAndTheCatalogueSay() throws Exception {
        Path fresh = Path.of("target", "index");
        for (Map.Entry<String, String> file : SchemeIndex.files().entrySet()) {
            Path now = CatalogueFiles.bundleFolder("src-gen/org/stitchbird/weka/index").resolve(file.getKey());
            if (!Files.exists(now) || !Files.readString(now).equals(file.getValue())) {
                Files.createDirectories(fresh);
                Files.writeString(fresh.resolve(file.getKey()), file.getValue());
            }
        }
        assertFalse(Files.exists(fresh), "Look at the difference, and copy " + fresh.toAbsolutePath()
                + " over the bundle's src-gen/org/stitchbird/weka/index");
    }

    @Test
    void everyKeyOfTheCatalogueIsAboutSomethingThatExists() throws Exception {
        CatalogueFiles catalogue = new CatalogueFiles();
        List<String> wrong = new ArrayList<>();
        catalogue.all().forEach((file, sections) -> {
            Set<String> shared = sections.keySet().stream().flatMap(type -> properties(type).stream())
                    .collect(Collectors.toSet());
            sections.forEach((type, keys) -> wrong.addAll(strangers(file, type, keys.keySet(),
                    type.equals("*") ? file.startsWith("everywhere") ? everywhere() : shared : properties(type))));
        });
        assertEquals(List.of(), wrong);
    }

    private static Set<String> properties(String type) {
        return Schemes.ofClass(type).map(scheme -> BeanFacts.properties(WekaBeans.fresh(scheme).getClass()).stream()
                .map(PropertyDescriptor::getName).collect(Collectors.toSet())).orElse(Set.of());
    }

    private static Set<String> everywhere() {
        return Schemes.all().stream().flatMap(scheme -> properties(scheme.className()).stream())
                .collect(Collectors.toSet());
    }

    private static List<String> strangers(String file, String type, Set<String> keys, Set<String> properties) {
        return keys.stream().filter(key -> key.contains(".")).filter(key -> !properties.contains(key.split("\\.")[1]))
                .map(key -> file + " " + type + " " + key).toList();
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
}
