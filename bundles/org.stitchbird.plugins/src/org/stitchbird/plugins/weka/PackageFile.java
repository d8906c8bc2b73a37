// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.weka;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The file of a package, read with care: nothing is unpacked but its jars, each under a name that was looked at, and no
 * more of it than a package can have.
 */
final class PackageFile implements Closeable {
    private static final String DESCRIPTION = "Description.props";
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final Pattern JAR = Pattern.compile("(?:lib/)?[^/]+\\.jar");
    private static final int MOST_ENTRIES = 50_000;
    private static final int MOST_WORDS = 1 << 20;
    private static final long MOST_BYTES = 1L << 30;
    private static final int PART = 1 << 16;

    private final Path path;
    private final long mostBytes;
    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private long bytes;

    /**
     * Opens it and looks at the names of what is inside.
     *
     * @throws IOException with a sentence, if it is no zip, or one that no package manager would have made
     */
    PackageFile(Path path) throws IOException {
        this(path, MOST_BYTES);
    }

    /** The same with a limit of its own to what its jars unpack to. */
    PackageFile(Path path, long mostBytes) throws IOException {
        this.path = path;
        this.mostBytes = mostBytes;
        try {
            zip = new ZipFile(path.toFile());
        } catch (IOException e) {
            throw new UnfitPackageException("zip.unreadable", path.getFileName(), String.valueOf(e.getMessage()));
        }
        try {
            list();
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** Whether a file is a package of Weka's, as far as a look at its table of contents tells. */
    static boolean is(Path path) {
        if (!Files.isRegularFile(path)) {
            return false;
        }
        try (ZipFile zip = new ZipFile(path.toFile())) {
            return zip.getEntry(DESCRIPTION) != null;
        } catch (IOException e) {
            return false;
        }
    }

    private void list() throws IOException {
        if (zip.size() > MOST_ENTRIES) {
            throw tooLarge();
        }
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements();) {
            ZipEntry entry = all.nextElement();
            String name = entry.getName();
            if (name.startsWith("/") || name.contains("\\") || name.contains(":") || name.indexOf(0) >= 0
                    || List.of(name.split("/")).contains("..")) {
                throw new UnfitPackageException("zip.outside", path.getFileName(), name.replace('\0', '?'));
            }
            if (!entry.isDirectory() && entries.put(name, entry) != null) {
                throw new UnfitPackageException("zip.twice", path.getFileName(), name);
            }
        }
    }

    /** What it says of itself, and which jars are in it. */
    WekaPackage description() throws IOException {
        Properties words = words();
        String name = word(words, "Name");
        String version = word(words, "Version");
        if (!NAME.matcher(name).matches() || version.isEmpty() || !Character.isDigit(version.charAt(0))) {
            throw new UnfitPackageException("package.nameless", path.getFileName(), name, version);
        }
        List<String> jars = new ArrayList<>();
        List<String> libraries = new ArrayList<>();
        for (String entry : entries.keySet()) {
            if (JAR.matcher(entry).matches()) {
                (entry.startsWith("lib/") ? libraries : jars).add(entry);
            }
        }
        if (jars.isEmpty()) {
            throw new UnfitPackageException("package.empty", path.getFileName());
        }
        String title = word(words, "Title");
        String maker = word(words, "Author").isEmpty() ? word(words, "Maintainer") : word(words, "Author");
        String address = word(words, "URL").isEmpty() ? word(words, "PackageURL") : word(words, "URL");
        return new WekaPackage(name, version, title.isEmpty() ? name : title, word(words, "Description"),
                maker.replaceAll("\\s*<[^>]*>", ""), word(words, "License"), address,
                PackageNeed.all(word(words, "Depends")), jars, libraries);
    }

    private Properties words() throws IOException {
        ZipEntry entry = entries.get(DESCRIPTION);
        if (entry == null) {
            throw new UnfitPackageException("package.undescribed", path.getFileName());
        }
        byte[] text;
        try (InputStream in = zip.getInputStream(entry)) {
            text = in.readNBytes(MOST_WORDS);
        }
        Properties words = new Properties();
        try {
            // Weka writes and reads it so.
            words.load(new InputStreamReader(new ByteArrayInputStream(text), StandardCharsets.ISO_8859_1));
        } catch (IllegalArgumentException e) {
            throw new UnfitPackageException("package.undescribed", path.getFileName());
        }
        return words;
    }

    /** A value in one line, without letters that no manifest may have. */
    private static String word(Properties words, String key) {
        return words.getProperty(key, "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /**
     * Writes what is in an entry to somewhere.
     *
     * @throws IOException with a sentence, if it is damaged, or all together is more than a package can have
     */
    void copy(String entry, OutputStream out) throws IOException {
        try (InputStream in = zip.getInputStream(entries.get(entry))) {
            byte[] part = new byte[PART];
            for (int read = in.read(part); read >= 0; read = in.read(part)) {
                bytes += read;
                if (bytes > mostBytes) {
                    throw tooLarge();
                }
                out.write(part, 0, read);
            }
        } catch (ZipException | EOFException e) {
            throw new UnfitPackageException("zip.unreadable", path.getFileName(), String.valueOf(e.getMessage()));
        }
    }

    private UnfitPackageException tooLarge() {
        return new UnfitPackageException("zip.large", path.getFileName());
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
