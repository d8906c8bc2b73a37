// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.stitchbird.engine.guard.Guard;
import org.stitchbird.engine.guard.UnansweredException;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.FlowImport;
import org.stitchbird.export.format.FormatException;

/** A plug-in's format as everybody else sees it: its words are asked once, and what it throws is a sentence. */
final class GuardedImport implements FlowImport {
    private final FlowImport behind;
    private final Locale language;
    private final String id;
    private final String name;
    private final List<String> endings;

    /**
     * Stands in front of a format.
     *
     * @throws UnansweredException if it cannot say what it is
     */
    GuardedImport(FlowImport behind) throws UnansweredException {
        this.behind = behind;
        language = Locale.getDefault();
        id = Guard.ask(() -> String.valueOf(behind.id()));
        name = Guard.ask(() -> String.valueOf(behind.name()));
        endings = Guard.ask(() -> List.copyOf(behind.endings()));
    }

    /** Whether what it has said is in the language of the person. */
    boolean isSpoken(Locale other) {
        return language.equals(other);
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> endings() {
        return endings;
    }

    @Override
    public Opened open(Path file) throws FormatException {
        try {
            return behind.open(file);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new FormatException(Messages.get("format.fails", name, e), e);
        }
    }
}
