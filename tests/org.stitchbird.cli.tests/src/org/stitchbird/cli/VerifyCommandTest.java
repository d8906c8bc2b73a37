// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Evidence packs are replayed on the command line. */
class VerifyCommandTest {
    @TempDir
    Path folder;
    private Path pack;
    private String data;

    @BeforeEach
    void export() throws Exception {
        pack = folder.resolve("iris.zip");
        data = Called.example("iris/iris.csv").getParent().toString();
        assertEquals(0, Called.with("export", Called.example("iris/iris.flow").toString(), "--as", "evidence", "--out",
                pack.toString()).exit());
    }

    @Test
    void saysThatAllIsTheSame() throws Exception {
        Called called = Called.with("verify", pack.toString(), "--data", data);
        assertEquals(0, called.exit(), called.toString());
        assertEquals("Everything comes out the same.", called.lines().getLast());
        assertTrue(called.lines().stream().limit(called.lines().size() - 1).allMatch(line -> line.startsWith("same ")),
                called.out());
    }

    @Test
    void saysInJsonWhatIsDifferent() throws Exception {
        Path other = Files.createDirectory(folder.resolve("other"));
        Files.writeString(other.resolve("iris.csv"), Files.readString(Called.example("iris/iris.csv"))
                .replaceFirst("\n5\\.1,", "\n4.1,"));
        Called called = Called.with("verify", pack.toString(), "--json", "--data", other.toString());
        assertEquals(1, called.exit(), called.toString());
        JsonObject summary = JsonParser.parseString(called.lines().getLast()).getAsJsonObject();
        assertEquals("different", summary.get("status").getAsString());
        assertTrue(summary.get("different").getAsInt() >= 2, called.out());
    }

    @Test
    void theLibraryBehindTheNodesIsKnown() throws Exception {
        try (ZipFile zip = new ZipFile(pack.toFile())) {
            String index = new String(zip.getInputStream(zip.getEntry("evidence.json")).readAllBytes(),
                    StandardCharsets.UTF_8);
            JsonObject versions = JsonParser.parseString(index).getAsJsonObject().getAsJsonObject("versions");
            assertTrue(versions.has("Weka") && versions.has("Stitchbird") && versions.has("Java"), versions.toString());
        }
    }

    @Test
    void tellsWrongUsageAndWhatIsNoPack() throws Exception {
        assertEquals(2, Called.with("verify").exit());
        assertEquals(2, Called.with("verify", pack.toString(), "--date", data).exit());
        assertEquals(1, Called.with("verify", folder.resolve("absent.zip").toString()).exit());
        assertEquals(1, Called.with("verify", pack.toString(), "--data", folder.resolve("absent").toString()).exit());
        Called none = Called.with("verify", Called.example("iris/iris.csv").toString());
        assertEquals(1, none.exit());
        assertTrue(none.err().contains("'iris.csv' is no evidence pack"), none.err());
    }
}
