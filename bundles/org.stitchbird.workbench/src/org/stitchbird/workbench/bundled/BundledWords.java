// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bundled;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.core.runtime.ILog;

/**
 * Words that a bundle brings, in UTF-8: English ones in {@code NAME.properties}, others in
 * {@code NAME_LANGUAGE.properties}.
 *
 * <p>What a language lacks is English.
 */
public final class BundledWords {
    private final Properties words;

    private BundledWords(Properties words) {
        this.words = words;
    }

    /** The words of that name in a language; none where the files are not there or cannot be read. */
    public static BundledWords of(BundledFolder folder, String name, Locale locale) {
        Properties english = read(folder, name + ".properties", new Properties());
        String language = locale.getLanguage();
        return new BundledWords(language.isEmpty() || language.equals("en") ? english
                : read(folder, name + "_" + language + ".properties", new Properties(english)));
    }

    private static Properties read(BundledFolder folder, String file, Properties into) {
        if (!folder.files().contains(file)) {
            return into;
        }
        try (Reader reader = new InputStreamReader(folder.open(file), StandardCharsets.UTF_8)) {
            into.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            ILog.of(BundledWords.class).warn("The words in " + folder.path() + file + " cannot be read", e);
        }
        return into;
    }

    /** The text of that key. */
    public Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key)).map(String::strip).filter(text -> !text.isEmpty());
    }

    /** The text of that key; where there is none, what is given instead. */
    public String text(String key, String instead) {
        return find(key).orElse(instead);
    }
}
