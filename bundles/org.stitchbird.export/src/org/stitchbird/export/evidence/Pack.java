// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.FormatException;

/** The zip file of an evidence pack, read with the distrust that a file from elsewhere deserves. */
final class Pack implements AutoCloseable {
    /** The entry with all that is known but the golden rows. */
    static final String INDEX = "evidence.json";
    /** The entry with the text of the flow. */
    static final String FLOW = "flow.flow";
    /** The entries with data of the flow. */
    static final String DATA = "data/";

    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final int MOST_ENTRIES = 10_000;
    private static final long MOST_TEXT = 64L << 20;
    /** Text of rows is packed to a tenth or so; what swells more than this is made to fill the disk. */
    private static final long MOST_SWELLING = 200;
    private static final long SMALL = 16L << 20;

    private final Path path;
    private final ZipFile zip;
    private long left;

    private Pack(Path path, ZipFile zip, long left) {
        this.path = path;
        this.zip = zip;
        this.left = left;
    }

    /** The bytes of a pack with these entries; the same for the same. */
    static byte[] write(SortedMap<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, byte[]> each : entries.entrySet()) {
                ZipEntry entry = new ZipEntry(each.getKey());
                entry.setTimeLocal(NO_TIME);
                out.putNextEntry(entry);
                out.write(each.getValue());
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Opens a pack; nothing is unpacked as yet.
     *
     * @throws FormatException if it is not one, or is made to do harm; the message is a sentence for people
     */
    static Pack open(Path path) throws IOException {
        try {
            ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8);
            Pack pack = new Pack(path, zip, Math.max(SMALL, Files.size(path) * MOST_SWELLING));
            try {
                pack.requireHarmless();
                return pack;
            } catch (IOException | RuntimeException e) {
                zip.close();
                throw e;
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new FormatException(Messages.get("verify.damaged", path.getFileName()), e);
        }
    }

    private void requireHarmless() throws FormatException {
        List<String> names = zip.stream().map(ZipEntry::getName).toList();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            boolean leads = name.startsWith("/") || name.contains("\\") || name.contains(":") || name.contains("\0")
                    || List.of(name.split("/", -1)).contains("..");
            if (leads || !seen.add(name)) {
                throw new FormatException(Messages.get("verify.entry", path.getFileName(), name), null);
            }
        }
        if (names.size() > MOST_ENTRIES) {
            throw tooLarge();
        }
    }

    private FormatException tooLarge() {
        return new FormatException(Messages.get("verify.swells", path.getFileName()), null);
    }

    /** The text of an entry. */
    String text(String name) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        copy(name, bytes, MOST_TEXT);
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /** The JSON object in an entry. */
    JsonObject json(String name) throws IOException {
        try {
            JsonElement json = JsonParser.parseString(text(name));
            if (json.isJsonObject()) {
                return json.getAsJsonObject();
            }
        } catch (JsonParseException | NumberFormatException e) {
            throw damaged(name, e);
        }
        throw damaged(name, null);
    }

    /** A sentence that an entry is not what it should be. */
    FormatException damaged(String name, Exception cause) {
        return new FormatException(Messages.get("verify.entry-damaged", path.getFileName(), name), cause);
    }

    /** Unpacks an entry into a file that is not there as yet. */
    void unpack(String name, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to)) {
            copy(name, out, left);
        }
    }

    private void copy(String name, OutputStream out, long most) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null || entry.isDirectory()) {
            throw new FormatException(Messages.get("verify.entry-missing", path.getFileName(), name), null);
        }
        byte[] buffer = new byte[1 << 16];
        long copied = 0;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                copied += count;
                left -= count;
                // What an entry says of its size may be anything; only what comes out of it counts.
                if (copied > most || left < 0) {
                    throw tooLarge();
                }
                out.write(buffer, 0, count);
            }
        } catch (ZipException | java.io.EOFException e) {
            throw damaged(name, e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
