// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OptionalDataException;
import java.io.StreamCorruptedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Messages;

/**
 * Looks through a file that one of Weka's algorithms will read by itself, before it does.
 *
 * <p>Weka makes whatever objects such a file names. What holds no Java objects passes; what does must pass through the
 * same guard as a model.
 */
public final class ObjectFiles {
    private static final int MAGIC = 0xaced;
    private static final Map<Path, String> PASSED = new ConcurrentHashMap<>();

    private ObjectFiles() {
    }

    /**
     * Does nothing when Weka may read the file; an absent one is no matter of ours.
     *
     * @throws NodeFailure if it holds objects of classes that do not belong there, or such as read further files
     */
    public static void require(Path file) throws NodeFailure {
        try {
            BasicFileAttributes facts = Files.readAttributes(file, BasicFileAttributes.class);
            String state = facts.size() + " " + facts.lastModifiedTime();
            if (!facts.isRegularFile() || state.equals(PASSED.get(file)) || !objects(file)) {
                return;
            }
            read(file);
            PASSED.put(file, state);
        } catch (IOException e) {
            // It is absent or cannot be read, which Weka will say, too.
        }
    }

    private static boolean objects(Path file) throws IOException {
        try (InputStream bytes = ModelFile.open(file)) {
            return (bytes.read() << 8 | bytes.read()) == MAGIC;
        }
    }

    private static void read(Path file) throws NodeFailure {
        String name = file.getFileName().toString();
        AllowedClasses allowed = new AllowedClasses(VouchedClasses.names(), ModelFile.mostBytes(file));
        boolean further;
        try (InputStream bytes = ModelFile.open(file); GuardedObjects objects = new GuardedObjects(bytes, allowed)) {
            readAll(objects);
            further = objects.further();
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            throw new NodeFailure(ModelFile.sentence(name, allowed, e), e);
        }
        if (further) {
            throw new NodeFailure(Messages.get("model.further", name));
        }
    }

    private static void readAll(GuardedObjects objects) throws IOException, ClassNotFoundException {
        while (true) {
            try {
                objects.readObject();
            } catch (EOFException e) {
                return;
            } catch (OptionalDataException e) {
                objects.skipBytes(e.length);
            } catch (StreamCorruptedException e) {
                // Something else stands behind the objects; Weka reads no further either.
                return;
            }
        }
    }
}
