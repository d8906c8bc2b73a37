// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.CancellationException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Unpacks the zip file of a site; nothing in it gets out of the folder that it is unpacked into. */
final class Unpacked {
    private Unpacked() {
    }

    /**
     * Unpacks a file into a folder that is not there yet.
     *
     * @throws PlugInException if the file is no zip file, is damaged, or has an entry that would leave the folder
     */
    static void unpack(Path zip, Path folder, Progress progress) throws PlugInException {
        try (ZipFile file = new ZipFile(zip.toFile())) {
            int done = 0;
            for (ZipEntry entry : Collections.list(file.entries())) {
                if (progress.cancelled()) {
                    throw new CancellationException();
                }
                progress.at(Messages.get("progress.unpacking", zip.getFileName()), done++ / (double) file.size());
                Path target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder) || entry.getName().contains("\\")) {
                    throw new PlugInException(Messages.get("zip.leaves", zip, entry.getName()));
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(target);
                } else {
                    Files.createDirectories(target.getParent());
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(in, target);
                    }
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new PlugInException(Messages.get("zip.damaged", zip, e.getMessage()), e);
        }
    }
}
