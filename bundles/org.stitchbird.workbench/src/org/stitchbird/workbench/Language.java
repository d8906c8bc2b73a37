// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/**
 * A language of the workbench.
 *
 * <p>The choice is a word in the file {@code language} in the personal folder, because the program that starts us
 * must know it before Java runs: it passes it on as {@code -nl}.
 */
public enum Language {
    /** English. */
    EN("en", "English"),
    /** Korean. */
    KO("ko", "한국어");

    private static final String FILE = "language";
    private final String code;
    private final String ownName;

    Language(String code, String ownName) {
        this.code = code;
        this.ownName = ownName;
    }

    /** What the language calls itself. */
    public String ownName() {
        return ownName;
    }

    /** The language that was chosen; empty for that of the desktop. */
    public static Optional<Language> chosen() {
        Path file = file();
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            String word = Files.readString(file).strip();
            for (Language each : values()) {
                if (each.code.equals(word)) {
                    return Optional.of(each);
                }
            }
        } catch (IOException e) {
            ILog.of(Language.class).warn("The chosen language cannot be read", e);
        }
        return Optional.empty();
    }

    /** Begins with that language from the next start on; empty for that of the desktop. */
    public static void choose(Optional<Language> language) {
        Path file = file();
        try {
            if (file != null && language.isPresent()) {
                Files.writeString(file, language.get().code + "\n");
            } else if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            ILog.of(Language.class).error("The language cannot be remembered", e);
        }
    }

    private static Path file() {
        Location location = Platform.getInstanceLocation();
        return location == null || !location.isSet() ? null : PersonalFolder.path(location.getURL()).resolve(FILE);
    }
}
