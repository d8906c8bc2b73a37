// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bundled;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.stitchbird.workbench.Language;
import org.stitchbird.workbench.text.Messages;

/** What bundles bring as files is there while they are. */
class BundledTest {
    private static final Map<String, String> CAPABLE = Map.of("Provide-Capability", "stitchbird.test;folder=\"/things/\"");
    @TempDir
    Path folder;

    @Test
    void foldersOfABundleComeAndGoWithIt() throws Exception {
        CountDownLatch told = new CountDownLatch(1);
        Runnable end = BundledFolder.onChange(told::countDown);
        assertTrue(BundledFolder.all("stitchbird.test").isEmpty());
        try (MadeBundle made = new MadeBundle("acme.things", CAPABLE, Map.of("things/a/one.txt", "1",
                "things/a/deep/two.txt", "2", "other/three.txt", "3", "things/words.properties", "a=English\nb=Both",
                "things/words_ko.properties", "a=\uD55C\uAD6D\uC5B4"))) {
            BundledFolder things = BundledFolder.all("stitchbird.test").getFirst();
            assertEquals("[a]", things.folders().stream().map(BundledFolder::name).toList().toString());
            assertEquals("[deep/two.txt, one.txt]", things.folders().getFirst().files().toString());
            BundledWords korean = BundledWords.of(things, "words", Locale.KOREAN);
            assertEquals("\uD55C\uAD6D\uC5B4", korean.text("a", ""));
            assertEquals("Both", korean.text("b", ""), "what a language lacks is English");
            assertEquals("English", BundledWords.of(things, "words", Locale.FRENCH).text("a", ""));
            assertTrue(told.await(10, TimeUnit.SECONDS), "whoever looks on is told");
        } finally {
            end.run();
        }
        assertTrue(BundledFolder.all("stitchbird.test").isEmpty());
    }

    @Test
    void pathsThatLeadElsewhereAreNotSeen() {
        assertTrue(BundledFolder.inside("data/a.csv"));
        for (String path : new String[] {"../a", "a/../../b", "/etc/passwd", "C:/a", "a\\b", ""}) {
            assertFalse(BundledFolder.inside(path), path);
        }
    }

    @Test
    void copiesNeverOverwriteAndNeverLeaveTheirFolder() throws IOException {
        String home = System.getProperty("user.home");
        System.setProperty("user.home", folder.toString());
        try {
            OwnCopy own = OwnCopy.in("tours", "first");
            OwnCopy.Source source = file -> new java.io.ByteArrayInputStream(file.getBytes());
            own.add("a/b.csv", source);
            Files.writeString(own.path("a/b.csv"), "mine");
            own.add("a/b.csv", source);
            assertEquals("mine", Files.readString(own.path("a/b.csv")));
            assertThrows(IOException.class, () -> own.add("../../out.csv", source));
            Path first = own.fresh("x.flow", source);
            assertEquals(first, own.fresh("x.flow", source), "as long as nobody has changed it");
            Files.writeString(first, "mine");
            assertEquals("x-2.flow", own.fresh("x.flow", source).getFileName().toString());
        } finally {
            System.setProperty("user.home", home);
        }
    }

    @Test
    void aFragmentAddsALanguage() throws Exception {
        Locale before = Locale.getDefault();
        assertEquals("[en, ko]", Language.all().stream().map(Language::code).toList().toString());
        try (MadeBundle german = new MadeBundle("acme.german", Map.of("Fragment-Host", "org.stitchbird.workbench"),
                Map.of("org/stitchbird/workbench/text/messages_de.properties", "welcome.new=Neuer Flow\n"))) {
            assertEquals(Bundle.RESOLVED, german.state(), "it needs nothing, so it joins its host at once");
            assertEquals("[en, de, ko]", Language.all().stream().map(Language::code).toList().toString());
            assertEquals("Deutsch", Language.all().get(1).ownName());
            Locale.setDefault(Locale.GERMAN);
            assertEquals("Neuer Flow", Messages.text("welcome.new"));
            assertEquals("Welcome", Messages.text("welcome.tab"), "what is missing is English");
        } finally {
            Locale.setDefault(before);
        }
    }
}
