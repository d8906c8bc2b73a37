// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where a site is, out of what a person has written: a folder, a zip file, or an address. */
final class SiteAddress {
    /** One of these files makes a folder a site. */
    private static final List<String> MARKS = List.of("p2.index", "content.jar", "content.xml", "content.xml.xz",
            "compositeContent.jar", "compositeContent.xml");
    /** Where builds leave a site within the folder that people name. */
    private static final List<String> INNER = List.of("", "repository", "target/repository");

    private SiteAddress() {
    }

    /**
     * What was written in the form in which it is kept: folders and files as absolute paths, addresses as they are.
     *
     * @throws PlugInException if it is no address, or nothing is there
     */
    static String kept(String written) throws PlugInException {
        String text = written.strip();
        if (isRemote(text)) {
            return text;
        }
        return path(text).toAbsolutePath().normalize().toString();
    }

    /**
     * What p2 is to open.
     *
     * @param kept the address as {@link #kept} gives it
     * @param scratch a folder into which a zip file is unpacked
     */
    static URI location(String kept, Path scratch, Progress progress) throws PlugInException {
        if (isRemote(kept)) {
            return remote(kept);
        }
        Path place = Path.of(kept);
        if (!Files.exists(place)) {
            throw new PlugInException(Messages.get("site.nothing-there", kept));
        }
        Path folder = place;
        if (Files.isRegularFile(place)) {
            folder = scratch.resolve("site");
            Unpacked.unpack(place, folder, progress);
        }
        return site(folder).orElseThrow(() -> new PlugInException(Messages.get("site.no-site", kept))).toUri();
    }

    static boolean isRemote(String address) {
        String lower = address.toLowerCase(Locale.ROOT);
        return lower.startsWith("http:") || lower.startsWith("https:");
    }

    /** Whether others on the way could change what comes. */
    static boolean isOpenToOthers(String address) {
        return address.toLowerCase(Locale.ROOT).startsWith("http:");
    }

    private static URI remote(String address) throws PlugInException {
        try {
            URI uri = URI.create(address.replace(" ", "%20"));
            if (uri.getHost() == null) {
                throw new PlugInException(Messages.get("site.no-address", address));
            }
            return uri;
        } catch (IllegalArgumentException e) {
            throw new PlugInException(Messages.get("site.no-address", address), e);
        }
    }

    private static Path path(String text) throws PlugInException {
        String plain = text.startsWith("jar:") ? text.substring("jar:".length()).replaceFirst("!/?$", "") : text;
        try {
            if (!plain.startsWith("file:")) {
                return Path.of(plain);
            }
            URI uri = URI.create(plain.replace(" ", "%20"));
            return Path.of(uri.isOpaque() ? uri.getSchemeSpecificPart() : uri.getPath());
        } catch (IllegalArgumentException e) {
            throw new PlugInException(Messages.get("site.no-address", text), e);
        }
    }

    private static Optional<Path> site(Path folder) {
        return INNER.stream().map(folder::resolve)
                .filter(inner -> MARKS.stream().anyMatch(mark -> Files.isRegularFile(inner.resolve(mark)))).findFirst();
    }
}
