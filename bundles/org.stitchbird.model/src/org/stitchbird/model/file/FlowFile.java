// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.stitchbird.model.flow.Flow;
import org.stitchbird.model.text.Messages;

/**
 * Reads and saves flows as .flow files; docs/file-format.md describes the format.
 *
 * <p>A file that cannot be read as a whole gives no flow at all, so there is nothing that could be saved over it.
 */
public final class FlowFile {
    /** The end of the name of a flow file, without the dot. */
    public static final String EXTENSION = "flow";
    /** The newest format that is read; what an older one can hold is written in that. */
    public static final int FORMAT = 2;
    /** How deep settings may be nested. */
    public static final int DEEPEST_SETTING = 100;
    /** The size in bytes above which a file is refused unread. */
    public static final int LARGEST = 64 << 20;

    private FlowFile() {
    }

    /**
     * A flow with the stamp of the file it was read from.
     *
     * @param flow the flow
     * @param stamp what the file held, for {@link #save(Flow, Path, Stamp)}
     */
    public record Opened(Flow flow, Stamp stamp) {
    }

    /** Reads a file; for a file that will be saved again use {@link #open}. */
    public static Flow read(Path file) throws FlowFileException {
        return parse(bytes(file), name(file));
    }

    /** Reads a file together with the stamp by which later changes from outside are noticed. */
    public static Opened open(Path file) throws FlowFileException {
        byte[] content = bytes(file);
        return new Opened(parse(content, name(file)), Stamp.of(content));
    }

    /**
     * Reads a stream to its end; the caller closes it.
     *
     * @param name what messages call the file
     */
    public static Flow read(InputStream stream, String name) throws FlowFileException {
        try {
            return parse(stream.readNBytes(LARGEST + 1), name);
        } catch (FlowFileException e) {
            throw e;
        } catch (IOException e) {
            throw new FlowFileException(Messages.text("read.failed", name, FileTrouble.reason(e)), e);
        }
    }

    /**
     * Reads the text of a flow file.
     *
     * @param name what messages call the file
     */
    public static Flow read(String text, String name) throws FlowFormatException {
        return new FlowReader(text, name).read();
    }

    /**
     * The text of the flow file: the same flow always gives the same text.
     *
     * @throws IllegalArgumentException if the flow holds what no verb of FlowEdits lets in, such as control characters
     */
    public static String write(Flow flow) {
        return new FlowWriter().write(flow);
    }

    /**
     * Saves a flow, whatever the file holds now; either the whole new file is there afterwards or the old one.
     *
     * @return the stamp of what was written
     */
    public static Stamp save(Flow flow, Path file) throws FlowFileException {
        return save(flow, file, new AtomicFile());
    }

    static Stamp save(Flow flow, Path file, AtomicFile disk) throws FlowFileException {
        byte[] content = write(flow).getBytes(StandardCharsets.UTF_8);
        try {
            disk.replace(file, content);
        } catch (IOException e) {
            throw new FlowFileException(FileTrouble.saving(file, e), e);
        }
        return Stamp.of(content);
    }

    /**
     * Saves a flow unless somebody else has changed the file meanwhile; a file that has vanished is written anew.
     *
     * @param expected what the file held when it was last read or saved
     * @return the stamp of what was written
     * @throws FlowChangedException if the file holds something else; it stays as it is
     */
    public static Stamp save(Flow flow, Path file, Stamp expected) throws FlowFileException {
        if (Files.exists(file) && !expected.matches(file)) {
            throw new FlowChangedException(Messages.text("save.changed", name(file)));
        }
        return save(flow, file);
    }

    private static byte[] bytes(Path file) throws FlowFileException {
        try (InputStream stream = Files.newInputStream(file)) {
            return stream.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw new FlowFileException(FileTrouble.reading(file, e), e);
        }
    }

    private static Flow parse(byte[] content, String name) throws FlowFormatException {
        if (content.length > LARGEST) {
            throw new FlowFormatException(name, 1, 1, Messages.text("format.large", LARGEST >> 20), null);
        }
        return read(Utf8.decode(content, name), name);
    }

    private static String name(Path file) {
        return file.getFileName() == null ? file.toString() : file.getFileName().toString();
    }
}
