// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.knowledgeflow;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stitchbird.export.format.Remark;

/** Finds the files that a KnowledgeFlow file names. */
final class KfPaths {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([^}]+)}");
    private static final String OWN_FOLDER = "Internal.knowledgeflow.directory";
    private final Path folder;
    private final Sketch sketch;

    /** Paths in a file of that absolute folder. */
    KfPaths(Path folder, Sketch sketch) {
        this.folder = folder;
        this.sketch = sketch;
    }

    /** Puts in what variables stand for: the system's properties and environment, as Weka does; others stay. */
    static String resolved(String text, Path folder) {
        return VARIABLE.matcher(text).replaceAll(match -> {
            String name = match.group(1);
            String value = name.equals(OWN_FOLDER) ? folder.toString()
                    : System.getProperty(name, System.getenv(name));
            return Matcher.quoteReplacement(value == null ? match.group() : value);
        });
    }

    /** Whether a variable is left that stands for nothing here. */
    static boolean open(String text) {
        return VARIABLE.matcher(text).find();
    }

    /** A text with what its variables stand for. */
    String resolved(String text) {
        return resolved(text, folder);
    }

    /** The whole path of a file in words of our settings. */
    Path whole(String file) {
        return folder.resolve(file);
    }

    /** The file to read, in words of our settings: from the folder when it lies there. */
    String toRead(String step, String path) {
        String text = resolved(path).replace('\\', '/');
        if (text.isEmpty()) {
            return "";
        }
        if (open(text)) {
            sketch.remark(Remark.Weight.CHANGED, "", "kf.variable", step, text);
            return text;
        }
        try {
            Path there = folder.resolve(text);
            Path here = Path.of(text).toAbsolutePath();
            Path beside = folder.resolve(Path.of(text).getFileName());
            if (Files.exists(there)) {
                return own(there);
            } else if (Files.exists(here)) {
                return own(here);
            } else if (Files.exists(beside)) {
                sketch.remark(Remark.Weight.CHANGED, "", "kf.beside", step, text, beside.getFileName());
                return own(beside);
            }
            sketch.remark(Remark.Weight.CHANGED, "", text.startsWith("weka/gui/") ? "kf.inWeka" : "kf.noFile", step,
                    text);
        } catch (InvalidPathException e) {
            sketch.remark(Remark.Weight.CHANGED, "", "kf.noFile", step, text);
        }
        return text;
    }

    /** The file to write, in words of our settings. */
    String toWrite(String step, String path) {
        String text = resolved(path).replace('\\', '/');
        if (open(text)) {
            sketch.remark(Remark.Weight.CHANGED, "", "kf.variable", step, text);
            return text;
        }
        try {
            return own(folder.resolve(text));
        } catch (InvalidPathException e) {
            return text;
        }
    }

    private String own(Path file) {
        Path whole = file.toAbsolutePath().normalize();
        Path own = folder.normalize();
        return (whole.startsWith(own) ? own.relativize(whole) : whole).toString().replace('\\', '/');
    }
}
