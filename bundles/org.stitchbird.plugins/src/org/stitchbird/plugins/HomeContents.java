// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.plugins.DropIns.Found;
import org.stitchbird.plugins.HomeState.DropInFile;

/**
 * What is in a home when somebody looks.
 *
 * @param plugIns all plug-ins, the installed ones first; no id twice
 * @param remarks what a person should know about the files in the home
 */
record HomeContents(List<PlugIn> plugIns, List<String> remarks) {
    /**
     * Looks.
     *
     * @param file where the state is; {@code null} for a home that is none
     */
    static HomeContents read(StateFile file, DropIns dropIns) {
        List<PlugIn> all = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        HomeState state = HomeState.EMPTY;
        try {
            if (file != null) {
                state = file.read();
                all.addAll(state.installed());
                state.remarks().forEach(each -> remarks.add(Messages.get("state.damaged", file.path(), each)));
            }
        } catch (IOException e) {
            remarks.add(e.getMessage());
        }
        try {
            HomeState known = state;
            for (PlugIn dropped : dropIns.plugIns(found -> known.dropIns().get(key(found)), remarks)) {
                add(dropped, all, remarks);
            }
        } catch (IOException e) {
            remarks.add(Messages.get("dropins.unreadable", e.getMessage()));
        }
        return new HomeContents(List.copyOf(all), List.copyOf(remarks));
    }

    /** What has to be the same of a drop-in for what is known of it to hold. */
    static DropInFile key(Found found) {
        return new DropInFile(found.name(), found.size(), found.changed());
    }

    /** Of an installed plug-in and a drop-in of one id the newer one counts, the installed one when they are the same. */
    private static void add(PlugIn dropped, List<PlugIn> all, List<String> remarks) {
        for (int i = 0; i < all.size(); i++) {
            PlugIn other = all.get(i);
            if (other.id().equals(dropped.id())) {
                boolean newer = new ByVersion().compare(dropped.version(), other.version()) > 0;
                if (newer) {
                    all.set(i, dropped);
                }
                remarks.add(Messages.get("dropin.older", newer ? other.id() + " " + other.version() : dropped.from(),
                        newer ? dropped.from() : other.id() + " " + other.version()));
                return;
            }
        }
        all.add(dropped);
    }

    /** What {@link PlugInHome#fingerprint()} speaks of. */
    static String fingerprint(StateFile file, DropIns dropIns) {
        StringBuilder seen = new StringBuilder();
        try {
            if (Files.exists(file.path())) {
                BasicFileAttributes state = Files.readAttributes(file.path(), BasicFileAttributes.class);
                seen.append(state.size()).append(' ').append(state.lastModifiedTime().toMillis()).append(' ')
                        .append(state.fileKey());
            }
            for (Found found : dropIns.files()) {
                seen.append('\n').append(found.file()).append(' ').append(found.size()).append(' ')
                        .append(found.changed());
            }
        } catch (IOException e) {
            seen.append(e);
        }
        return seen.isEmpty() ? "" : Long.toHexString(hash(seen));
    }

    private static long hash(CharSequence text) {
        long hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * 1_000_003 + text.charAt(i);
        }
        return hash;
    }
}
