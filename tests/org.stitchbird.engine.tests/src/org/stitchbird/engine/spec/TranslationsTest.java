// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.spec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.engine.data.Kind;

class TranslationsTest {
    private static final NodeSpec SPEC = NodeSpec.of("a.split", Step.PREPARE, "Split").about("Splits.").tags("cut")
            .in(Port.of("table", Kind.TABLE)).out(Port.of("train", Kind.TABLE))
            .settings(SettingSpec.number("share", 0.5).label("Share").about("How much."),
                    SettingSpec.choice("mode", "all", new Choice("all", "All rows")),
                    SettingSpec.scheme("base", SettingValue.scheme("s.tree", Map.of()), TranslationsTest::schemes))
            .build();

    @TempDir
    private Path folder;

    /** An algorithm that may hold itself. */
    private static List<SchemeSpec> schemes() {
        return List.of(new SchemeSpec("s.tree", "Tree", "Grows.", List.of(
                SettingSpec.integer("depth", 3).label("Depth"),
                SettingSpec.scheme("base", SettingValue.EMPTY, TranslationsTest::schemes))));
    }

    private ClassLoader loader(String... lines) throws IOException {
        Path file = folder.resolve("OSGI-INF/l10n/nodes_ko.properties");
        Files.createDirectories(file.getParent());
        Files.write(file, List.of(lines));
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, null);
    }

    @Test
    void putsEveryWordIntoTheLanguage() throws IOException {
        ClassLoader loader = loader("a.split.name=나누기", "a.split.about=나눕니다.", "a.split.tags=자르기, 분할",
                "a.split.in.table=테이블", "a.split.out.train=훈련", "a.split.set.share=비율",
                "a.split.set.share.about=얼마나.", "a.split.set.mode.all=모든 행", "s.tree.name=나무",
                "s.tree.set.depth=깊이");
        NodeSpec korean = Translations.translate(SPEC, Locale.KOREA, loader);
        assertEquals("나누기", korean.name());
        assertEquals("나눕니다.", korean.about());
        assertEquals(List.of("자르기", "분할"), korean.tags());
        assertEquals("테이블", korean.input("table").orElseThrow().label());
        assertEquals("훈련", korean.output("train").orElseThrow().label());
        SettingSpec share = korean.setting("share").orElseThrow();
        assertEquals("비율", share.label());
        assertEquals("얼마나.", share.about());
        assertEquals("모든 행", korean.setting("mode").orElseThrow().choices().get(0).label());
        SchemeSpec tree = korean.setting("base").orElseThrow().schemes().get(0);
        assertEquals("나무", tree.name());
        assertEquals("깊이", tree.settings().get(0).label());
        assertEquals("나무", tree.settings().get(1).schemes().get(0).name());
    }

    @Test
    void whatHasNoKeyStaysEnglish() throws IOException {
        NodeSpec korean = Translations.translate(SPEC, Locale.KOREAN, loader("a.split.name=나누기"));
        assertEquals("나누기", korean.name());
        assertEquals("Splits.", korean.about());
        assertEquals("All rows", korean.setting("mode").orElseThrow().choices().get(0).label());
    }

    @Test
    void englishAndLanguagesWithoutFileLeaveTheDeclarationAlone() throws IOException {
        ClassLoader loader = loader("a.split.name=나누기");
        assertSame(SPEC, Translations.translate(SPEC, Locale.US, loader));
        assertSame(SPEC, Translations.translate(SPEC, Locale.FRENCH, loader));
    }

    @Test
    void tellsAllKeysOfACompleteTranslation() throws IOException {
        Set<String> keys = Set.of("a.split.name", "a.split.about", "a.split.tags", "a.split.in.table",
                "a.split.out.train", "a.split.set.share", "a.split.set.share.about", "a.split.set.mode",
                "a.split.set.mode.all", "a.split.set.base", "s.tree.name", "s.tree.about", "s.tree.set.depth",
                "s.tree.set.base");
        assertEquals(keys, Translations.keys(SPEC));
        assertEquals("How much.", Translations.english(SPEC).get("a.split.set.share.about"));
    }

    @Test
    void tellsWhatIsMissing() throws IOException {
        String[] lines = Translations.keys(SPEC).stream().filter(key -> !key.equals("s.tree.about"))
                .map(key -> key + (key.endsWith("mode") ? "=" : "=말")).toArray(String[]::new);
        assertEquals(Set.of("s.tree.about", "a.split.set.mode"),
                Translations.of(Locale.KOREAN, loader(lines)).missing(SPEC));
    }
}
