// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.kit.NodeTypeContract;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeSource;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.WekaStart;

/**
 * Finds out what is in a package of Weka's: a program of its own, so that whatever the package's classes do when they
 * are first touched costs nobody anything.
 *
 * <p>Called as {@code Describe FOLDER PACKAGE own|library|needed=JAR …}. It writes into the folder {@code index.txt}
 * and {@code settings.txt}, which the package's bundle will hold, {@code models.txt} with the classes that may stand in
 * model files, a line each, {@code remarks.txt} with what was left out and why, and last of all an empty file {@code
 * done}.
 */
public final class Describe {
    private Describe() {
    }

    /** Runs the program. */
    public static void main(String[] words) throws Exception {
        WekaStart.quietly();
        Path folder = Path.of(words[0]);
        try (PackageClasses classes = new PackageClasses(jars(words, "own="), jars(words, "library="),
                jars(words, "needed="))) {
            write(folder, words[1], classes);
        }
        Files.writeString(folder.resolve("done"), "");
        // A package may have left threads behind that would keep this alive.
        Runtime.getRuntime().halt(0);
    }

    private static List<Path> jars(String[] words, String kind) {
        List<Path> jars = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith(kind)) {
                jars.add(Path.of(word.substring(kind.length())));
            }
        }
        return jars;
    }

    private static void write(Path folder, String name, PackageClasses classes) throws Exception {
        PackageIndex index = new PackageIndex(name, classes);
        leaveOutWhatBreaksTheContract(index, classes);
        text(folder, "index.txt", index.heads());
        text(folder, "settings.txt", index.settings());
        text(folder, "models.txt", String.join("\n", new PackageModels(classes).names()));
        text(folder, "remarks.txt", String.join("\n", index.remarks()));
    }

    private static void text(Path folder, String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private static void leaveOutWhatBreaksTheContract(PackageIndex index, PackageClasses classes) throws Exception {
        SchemeSource source = new Described(Map.of("index.txt", index.heads(), "settings.txt", index.settings()),
                classes);
        List<Scheme> come = Schemes.come(source);
        for (Class<?> type : List.copyOf(index.offered())) {
            if (come.stream().noneMatch(scheme -> scheme.className().equals(type.getName()))) {
                index.drop(type.getName(), "its id is taken");
            }
        }
        for (NodeType type : PackageNodes.types(come)) {
            List<String> violations = NodeTypeContract.violations(type, List.of());
            if (!violations.isEmpty()) {
                index.drop(type.spec().implementation(), String.join("; ", violations));
            }
        }
        Schemes.go(source);
    }

    /** What was just found out. */
    private static final class Described extends SchemeSource {
        private final Map<String, String> files;
        private final PackageClasses classes;

        Described(Map<String, String> files, PackageClasses classes) {
            this.files = files;
            this.classes = classes;
        }

        @Override
        protected Optional<String> read(String file) {
            return Optional.ofNullable(files.get(file));
        }

        @Override
        public Class<?> load(String className) throws ClassNotFoundException {
            return classes.load(className);
        }

        @Override
        public String library() {
            return "described";
        }
    }
}
