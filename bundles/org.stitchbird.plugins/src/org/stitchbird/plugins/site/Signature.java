// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.CodeSigner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * Who has signed a jar; immutable.
 *
 * @param signers the names of those who have signed everything in it; empty when it is not signed
 * @param remarks what people should know of their certificates, a sentence each
 */
public record Signature(List<String> signers, List<String> remarks) {
    /** Makes a signature; the lists are copied. */
    public Signature {
        signers = List.copyOf(signers);
        remarks = List.copyOf(remarks);
    }

    /**
     * Reads a whole jar and checks every entry against its signature.
     *
     * @throws PlugInException if the jar cannot be read, or is not what was signed: changed, with something added, or
     *             with something missing
     */
    public static Signature of(Path file) throws PlugInException {
        try (JarFile jar = new JarFile(file.toFile(), true)) {
            Map<String, Set<CodeSigner>> entries = new LinkedHashMap<>();
            boolean marked = false;
            for (JarEntry entry : Collections.list(jar.entries())) {
                // Read to its end: only then Java knows who has signed it.
                try (InputStream in = jar.getInputStream(entry)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                if (isPartOfSignature(entry.getName())) {
                    marked |= entry.getName().toUpperCase(Locale.ROOT).endsWith(".SF");
                } else if (!entry.isDirectory()) {
                    CodeSigner[] signers = entry.getCodeSigners();
                    entries.put(entry.getName(), signers == null ? Set.of() : Set.of(signers));
                }
            }
            return of(file, entries, jar.getManifest(), marked);
        } catch (SecurityException e) {
            throw new PlugInException(Messages.get("signature.broken", file.getFileName(), e.getMessage()), e);
        } catch (IOException e) {
            throw new PlugInException(Messages.get("signature.unreadable", file.getFileName(), e.getMessage()), e);
        }
    }

    private static Signature of(Path file, Map<String, Set<CodeSigner>> entries, Manifest manifest, boolean marked)
            throws PlugInException {
        Set<CodeSigner> common = null;
        List<String> bare = new ArrayList<>();
        for (Map.Entry<String, Set<CodeSigner>> entry : entries.entrySet()) {
            if (entry.getValue().isEmpty()) {
                bare.add(entry.getKey());
            } else if (common == null) {
                common = new LinkedHashSet<>(entry.getValue());
            } else {
                common.retainAll(entry.getValue());
            }
        }
        for (String missing : marked ? missing(entries.keySet(), manifest) : Set.<String>of()) {
            throw new PlugInException(Messages.get("signature.missing", file.getFileName(), missing));
        }
        if (common == null) {
            return new Signature(List.of(),
                    marked ? List.of(Messages.get("signature.weak", file.getFileName())) : List.of());
        }
        if (!bare.isEmpty() || common.isEmpty()) {
            throw new PlugInException(Messages.get("signature.added", file.getFileName(),
                    bare.isEmpty() ? entries.keySet().iterator().next() : bare.getFirst()));
        }
        List<String> names = new ArrayList<>();
        Set<String> remarks = new TreeSet<>();
        for (CodeSigner signer : common) {
            Certificates certificates = Certificates.of(signer);
            names.add(certificates.name());
            remarks.addAll(certificates.remarks());
        }
        return new Signature(names, List.copyOf(remarks));
    }

    /** What was signed and is no longer in the jar. */
    private static Set<String> missing(Set<String> entries, Manifest manifest) {
        Set<String> missing = new HashSet<>();
        for (Map.Entry<String, Attributes> section : manifest.getEntries().entrySet()) {
            boolean signed = section.getValue().keySet().stream().anyMatch(key -> key.toString().endsWith("-Digest"));
            if (signed && !entries.contains(section.getKey())) {
                missing.add(section.getKey());
            }
        }
        return missing;
    }

    private static boolean isPartOfSignature(String entry) {
        String name = entry.toUpperCase(Locale.ROOT);
        return name.startsWith("META-INF/") && name.indexOf('/', "META-INF/".length()) < 0
                && (name.equals("META-INF/MANIFEST.MF") || name.matches(".*\\.(SF|RSA|DSA|EC)")
                        || name.startsWith("META-INF/SIG-"));
    }
}
