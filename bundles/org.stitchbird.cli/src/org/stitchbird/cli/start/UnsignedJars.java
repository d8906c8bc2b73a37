// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Copies of signed jars without their signatures.
 *
 * <p>Java keeps no class of a signed jar in its class data archive, and most of the platform's jars are signed. The
 * signatures have done their work when the product was installed.
 */
final class UnsignedJars {
    private final File folder;

    /** The copies lie in that folder, which need not be there yet. */
    UnsignedJars(File folder) {
        this.folder = folder;
    }

    /** The jar itself when it is not signed or a folder, otherwise its copy, made when it is not there. */
    File of(File jar) throws IOException {
        if (jar.isDirectory()) {
            return jar;
        }
        try (ZipFile zip = new ZipFile(jar)) {
            List<? extends ZipEntry> entries = zip.stream().filter(entry -> !entry.isDirectory()).toList();
            if (entries.stream().noneMatch(UnsignedJars::isSignature)) {
                return jar;
            }
            File copy = new File(folder, jar.getName());
            if (!copy.exists()) {
                Files.createDirectories(folder.toPath());
                Path made = Files.createTempFile(folder.toPath(), "copy", ".jar");
                try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(made))) {
                    for (ZipEntry entry : entries) {
                        if (!isSignature(entry)) {
                            out.putNextEntry(new ZipEntry(entry.getName()));
                            copy(zip.getInputStream(entry), out, entry.getName().equals(JarFile.MANIFEST_NAME));
                        }
                    }
                }
                Files.move(made, copy.toPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            return copy;
        }
    }

    private static boolean isSignature(ZipEntry entry) {
        String name = entry.getName().toUpperCase(Locale.ROOT);
        return name.startsWith("META-INF/") && name.indexOf('/', 9) < 0
                && (name.endsWith(".SF") || name.endsWith(".RSA") || name.endsWith(".DSA") || name.endsWith(".EC"));
    }

    private static void copy(InputStream in, OutputStream out, boolean manifest) throws IOException {
        byte[] content = in.readAllBytes();
        if (manifest) {
            // The digests of the entries are of no use without the signature.
            Manifest read = new Manifest(new ByteArrayInputStream(content));
            read.getEntries().clear();
            read.write(out);
        } else {
            out.write(content);
        }
    }
}
