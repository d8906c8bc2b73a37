// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.FrameworkUtil;

/**
 * A language of the workbench: English, Korean, and those that plug-ins add.
 *
 * <p>A plug-in adds one by a fragment of this bundle with a file of texts in it, and by further fragments for the texts of
 * other bundles; what it leaves out is English. The choice is a word in the file {@code language} in the personal folder,
 * because the program that starts us must know it before Java runs: it passes it on as {@code -nl}.
 *
 * @param code its ISO code in small letters
 */
public record Language(String code) {
    private static final String FILE = "language";
    private static final String TEXTS = "org/stitchbird/workbench/text";
    private static final Pattern CODE = Pattern.compile("messages_([a-z]{2,3})\\.properties$");
    private static final String BUILT_IN = "en";

    /** The languages there are: English first, then by their codes. */
    public static List<Language> all() {
        Set<String> codes = new TreeSet<>();
        Enumeration<URL> files = FrameworkUtil.getBundle(Language.class).findEntries(TEXTS, "messages_*.properties", false);
        while (files != null && files.hasMoreElements()) {
            Matcher name = CODE.matcher(files.nextElement().getPath());
            if (name.find()) {
                codes.add(name.group(1));
            }
        }
        codes.remove(BUILT_IN);
        return Stream.concat(Stream.of(BUILT_IN), codes.stream()).map(Language::new).toList();
    }

    /** What the language calls itself. */
    public String ownName() {
        Locale locale = Locale.of(code);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The language that was chosen, also when it is not there any more; empty for that of the desktop. */
    public static Optional<Language> chosen() {
        Path file = file();
        if (file == null || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(file).strip()).filter(word -> word.matches("[a-z]{2,3}"))
                    .map(Language::new);
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
