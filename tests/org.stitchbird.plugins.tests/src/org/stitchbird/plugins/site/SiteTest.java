// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.plugins.PlugInHome;

/** A site is opened wherever it is, and tells what it offers; what is none, or a damaged one, is said in a sentence. */
class SiteTest {
    @TempDir
    Path folder;

    @Test
    void aSiteTellsWhatItOffersInTheLanguageOfThePerson() throws Exception {
        Path site = new SiteMaker(folder.resolve("sources"))
                .bundle("acme.series", "1.0.0").feature("acme.series.feature", "1.0.0", "acme.series")
                .bundle("acme.series", "1.1.0").feature("acme.series.feature", "1.1.0", "acme.series")
                .bundle("acme.plain", "1.0.0").feature("acme.plain.feature", "1.0.0", "acme.plain")
                // What Stitchbird itself consists of is not offered as a plug-in.
                .bundle("acme.engine", "9.0.0").feature("org.stitchbird.feature", "9.0.0", "acme.engine")
                .bundle("acme.sdk", "9.0.0").feature("org.stitchbird.sdk.feature", "9.0.0", "acme.sdk")
                .category("Forecasts", "acme.series.feature").category("Forecasts", "org.stitchbird.feature")
                .publish(folder.resolve("site"));
        Locale before = Locale.getDefault();
        try (PlugInSite opened = open(site.toString())) {
            assertEquals("Acme", opened.name());
            OfferedPlugIn offer = only(opened.offers());
            assertEquals(List.of("acme.series.feature", "1.1.0", "Name of acme.series.feature",
                    "About acme.series.feature", "Acme", "MIT License"), List.of(offer.id(), offer.version(),
                    offer.name(), offer.about(), offer.provider(), offer.licence()));
            assertEquals(List.of("Forecasts"), offer.categories());
            assertTrue(offer.licenceText().endsWith("Do what you like."), offer.licenceText());
            assertEquals(Files.size(site.resolve("plugins/acme.series_1.1.0.jar")), offer.size());
            Locale.setDefault(Locale.KOREA);
            assertEquals("acme.series.feature 이름", only(opened.offers()).name());
            assertEquals("1.0.0", opened.offer("acme.series.feature", "1.0.0").orElseThrow().version());
            assertTrue(opened.offer("acme.plain.feature.feature.group", null).isPresent(), "in no category");
            assertTrue(opened.offer("org.stitchbird.feature", null).isEmpty());
            assertTrue(opened.offer("acme.series.feature", "no version").isEmpty());
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSiteIsFoundInEveryFormInWhichPeopleHaveIt() throws Exception {
        Path built = Files.createDirectories(folder.resolve("a built site"));
        Path site = new SiteMaker(folder.resolve("sources")).bundle("acme.one", "1.0.0")
                .feature("acme.one.feature", "1.0.0", "acme.one").publish(built.resolve("target/repository"));
        Path zip = zip(site, folder.resolve("site of acme.zip"));
        for (String address : List.of(site.toString(), built.toString(), site.toUri().toString(), zip.toString(),
                zip.toUri().toString(), "file:" + zip, "jar:" + zip.toUri() + "!/")) {
            try (PlugInSite opened = open(address)) {
                assertEquals("acme.one.feature", only(opened.offers()).id(), address);
                assertTrue(Path.of(opened.address()).isAbsolute(), opened.address());
            }
        }
    }

    @Test
    void whatIsNoSiteIsSaidInASentence() throws Exception {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        assertEquals("There is no p2 site at " + empty + ": a site has a file content.jar or content.xml.",
                refused(empty.toString()));
        Path absent = folder.resolve("absent");
        assertEquals("There is no " + absent + ": name the folder or the zip file of a p2 site, or its address.",
                refused(absent.toString()));
        Path text = Files.writeString(folder.resolve("site.zip"), "no zip file");
        assertTrue(refused(text.toString()).startsWith("The zip file " + text + " cannot be read"));
        assertTrue(refused("http://").startsWith("http:// is no address."));
        assertTrue(refused("https:nowhere").startsWith("https:nowhere is no address."));
    }

    @Test
    void aDamagedSiteIsRefusedAndNothingStaysBehind() throws Exception {
        Path site = new SiteMaker(folder.resolve("sources")).bundle("acme.one", "1.0.0")
                .feature("acme.one.feature", "1.0.0", "acme.one").publish(folder.resolve("site"));
        String content = Files.readString(site.resolve("content.xml"));
        Files.writeString(site.resolve("content.xml"), content.substring(0, content.length() / 2));
        assertTrue(refused(site.toString()).startsWith("The site " + site + " is damaged: "), refused(site.toString()));
        Files.writeString(site.resolve("content.xml"), content);
        Files.delete(site.resolve("artifacts.xml"));
        assertTrue(refused(site.toString()).startsWith("There is no p2 site at " + site), refused(site.toString()));
    }

    @Test
    void aZipFileWritesNothingOutsideItsFolder() throws Exception {
        Path zip = folder.resolve("evil.zip");
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("content.xml"));
            entries.putNextEntry(new ZipEntry("../../stitchbird-evil.txt"));
            entries.write('x');
        }
        assertEquals("The zip file " + zip + " was not unpacked: its entry ../../stitchbird-evil.txt would be written "
                + "outside its folder. Do not trust it.", refused(zip.toString()));
        assertFalse(Files.exists(Path.of(System.getProperty("java.io.tmpdir"), "stitchbird-evil.txt")));
    }

    private String refused(String address) {
        return assertThrows(PlugInException.class, () -> open(address).close()).getMessage();
    }

    private PlugInSite open(String address) throws PlugInException {
        return PlugInSite.open(address, PlugInHome.in(folder.resolve("home"), null), Progress.NONE);
    }

    private static OfferedPlugIn only(List<OfferedPlugIn> offers) {
        assertEquals(1, offers.size(), offers.toString());
        return offers.getFirst();
    }

    static Path zip(Path site, Path zip) throws IOException {
        try (OutputStream out = Files.newOutputStream(zip); ZipOutputStream entries = new ZipOutputStream(out);
                var files = Files.walk(site)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.putNextEntry(new ZipEntry(site.relativize(file).toString()));
                Files.copy(file, entries);
            }
        }
        return zip;
    }
}
