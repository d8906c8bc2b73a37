// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The code in docs/plugin-guide.md is cut from files that the build compiles or tries. */
class PluginGuideTest {
    /** A block of code and the comment with the file that it is cut from. */
    private static final Pattern BLOCK = Pattern.compile("(?ms)^(?:<!-- from (\\S+) -->\\n)?```(\\w+)\\n(.*?)^```$");
    /** What people type is no code. */
    private static final List<String> TYPED = List.of("sh");

    @Test
    void everyBlockStandsInTheFileThatItNames() throws IOException {
        Matcher blocks = BLOCK.matcher(Files.readString(Tree.root().resolve("docs/plugin-guide.md")));
        List<String> wrong = new ArrayList<>();
        int cut = 0;
        while (blocks.find()) {
            if (!TYPED.contains(blocks.group(2))) {
                cut++;
                check(blocks.group(1), blocks.group(3), wrong);
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(cut >= 5, cut + " blocks");
    }

    /** Indentation does not count; a line with dots alone stands for lines that are left out. */
    private static void check(String name, String block, List<String> wrong) throws IOException {
        Path file = name == null ? null : Tree.root().resolve(name);
        if (file == null || !Files.exists(file)) {
            wrong.add("There is no file '" + name + "' for:\n" + block);
            return;
        }
        String text = flat(Files.readString(file).replace("@name@", "hello").replace("@id@", "com.example.hello")
                .replace("@label@", "Hello"));
        int from = 0;
        for (String piece : flat(block).split("(?m)^…\\n")) {
            int at = text.indexOf(piece, from);
            if (at < 0) {
                wrong.add(name + " does not have:\n" + piece);
                return;
            }
            from = at + piece.length();
        }
    }

    private static String flat(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).map(line -> line + "\n")
                .reduce("", String::concat);
    }
}
