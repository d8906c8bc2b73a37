// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.stitchbird.engine.data.Progress;

/** An open text file: its characters, strictly decoded, and how far they have been read. */
final class CsvSource implements AutoCloseable {
    private static final int HEAD = 1 << 16;

    private final Path file;
    private final long size;
    private final long limit;
    private final Progress progress;
    private final InputStream bytes;
    private final InputStream all;
    private final Encoding encoding;
    private final String sample;
    private final int sampled;
    private InputStream again;
    private long read;

    /** Thrown by the reader, instead of an end of file, once the limit has been reached. */
    static final class EnoughRead extends RuntimeException {
        private static final long serialVersionUID = 1;

        private EnoughRead() {
            super("The limit is reached", null, false, false);
        }
    }

    /**
     * Opens a file.
     *
     * @param encoding as in {@link CsvFormat#encoding()}
     * @param limit after about so many bytes the reader throws {@link EnoughRead}
     * @throws CsvRefusal if there is no such file, it may not be read, or it is not text
     */
    CsvSource(Path file, String encoding, long limit, Progress progress) throws CsvRefusal {
        this.file = file;
        this.limit = limit;
        this.progress = progress;
        try {
            if (Files.isDirectory(file)) {
                throw CsvRefusal.of("file", "folder", name());
            }
            size = Files.size(file);
            bytes = Files.newInputStream(file);
        } catch (IOException e) {
            throw refuse(e);
        }
        try {
            byte[] head = bytes.readNBytes(HEAD);
            this.encoding = Encoding.of(name(), head, encoding);
            this.sample = this.encoding.sample(head);
            this.sampled = Math.max(1, head.length);
            int mark = this.encoding.markLength();
            this.all = new SequenceInputStream(
                    new ByteArrayInputStream(head, mark, head.length - mark), new Counted(bytes));
            this.read = head.length;
        } catch (IOException e) {
            CsvRefusal refusal = refuse(e);
            closeQuietly();
            throw refusal;
        } catch (CsvRefusal e) {
            closeQuietly();
            throw e;
        }
    }

    /** The name of the file without its folder. */
    String name() {
        return String.valueOf(file.getFileName());
    }

    /** The bytes without byte order mark; to be read once, and not in interrupts. */
    InputStream bytes() {
        return all;
    }

    /** The characters without byte order mark; to be read once, and not besides the bytes. */
    Reader reader() {
        return new Checked(decoded(all));
    }

    /** Those characters from a byte on, before which whole characters stand. */
    Reader readerFrom(long position) throws IOException {
        bytes.close();
        again = Files.newInputStream(file);
        again.skipNBytes(encoding.markLength() + position);
        read = encoding.markLength() + position;
        return new Checked(decoded(new Counted(again)));
    }

    /** Strictly decodes bytes of this file. */
    Reader decoded(InputStream some) {
        return new InputStreamReader(some, encoding.charset().newDecoder());
    }

    /** How characters are stored. */
    Charset charset() {
        return encoding.charset();
    }

    /** How many bytes the file has. */
    long size() {
        return size;
    }

    /** Whether reading ends at a limit rather than at the end of the file. */
    boolean limited() {
        return limit < size;
    }

    /** Tells how far reading has come. */
    void tell() {
        progress.at(Math.min(read, size), size, null);
    }

    /** How many lines end in the bytes before that one, where every line end is a byte of its own. */
    long linesBefore(long position) throws IOException {
        long lines = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), HEAD)) {
            int last = 0;
            in.skipNBytes(encoding.markLength());
            for (long at = 0; at < position; at++) {
                int next = in.read();
                lines += next == '\r' || next == '\n' && last != '\r' ? 1 : 0;
                last = next;
            }
        }
        return lines;
    }

    /** The first characters, at most some ten thousand, in which undecodable ones are replaced. */
    String sample() {
        return sample;
    }

    /** About how many bytes all the cells will take in memory. */
    long weight(char delimiter) {
        long cells = sample.chars().filter(next -> next == delimiter || next == '\n').count();
        // A number takes eight bytes; a text takes more, but then there are more bytes in the file too.
        return (long) (cells * Double.BYTES * (size / (double) sampled)) + size;
    }

    /** Says in a sentence why reading failed. */
    CsvRefusal refuse(IOException e) {
        return switch (e) {
            case CharacterCodingException unreadable -> BadSpot.refusal(file, encoding);
            case NulFound unreadable -> BadSpot.refusal(file, encoding);
            case NoSuchFileException gone -> CsvRefusal.of("file", "gone", name());
            case AccessDeniedException denied -> CsvRefusal.of("file", "denied", name());
            case ClosedByInterruptException stopped -> throw new CancellationException();
            default -> CsvRefusal.of("file", "unreadable", name(), e.getMessage());
        };
    }

    @Override
    public void close() {
        closeQuietly();
    }

    private void closeQuietly() {
        try {
            bytes.close();
            if (again != null) {
                again.close();
            }
        } catch (IOException e) {
            // It was only read; nothing is lost.
        }
    }

    /** A NUL character, which no text has. */
    private static final class NulFound extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Counts bytes. */
    private final class Counted extends FilterInputStream {
        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = super.read(buffer, offset, length);
            read += Math.max(count, 0);
            return count;
        }
    }

    /** Tells how far reading has come, and looks for NUL. */
    private final class Checked extends Reader {
        private final Reader in;

        Checked(Reader in) {
            this.in = in;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            if (read > limit) {
                throw new EnoughRead();
            }
            tell();
            int count = in.read(buffer, offset, length);
            for (int i = offset; i < offset + count; i++) {
                if (buffer[i] == 0) {
                    throw new NulFound();
                }
            }
            return count;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
