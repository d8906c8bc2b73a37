// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.Type;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.stored.Pieces.Piece;

/**
 * Finds out what is where in a file that a {@link TableWriter} has written.
 *
 * <p>Follows the messages from the beginning: the checksum at the end covers them, but not what stands beside it.
 */
final class ArrowLayout {
    private final FileChannel file;
    private final Map<Long, List<String>> labels = new HashMap<>();
    private final List<Piece> pieces = new ArrayList<>();
    /** For each batch, where its buffers begin, in the order of the file; -1 for those left out. */
    private final List<long[]> buffers = new ArrayList<>();
    private org.apache.arrow.flatbuf.Schema head;

    /** Thrown for an Arrow file that another program has written. */
    static final class Foreign extends IOException {
        private static final long serialVersionUID = 1;
    }

    private ArrowLayout(FileChannel file) {
        this.file = file;
    }

    /** The end of a file: where it begins, and the checksum that it tells. */
    record End(long position, String checksum) {
    }

    /**
     * Reads what a file ends with.
     *
     * @throws IOException if it is no whole Arrow file
     * @throws Foreign if no table was stored in it
     */
    static End end(FileChannel file) throws IOException {
        ArrowLayout layout = new ArrowLayout(file);
        int magic = ArrowOutput.MAGIC.length;
        long last = file.size() - magic - Integer.BYTES;
        if (last < ArrowOutput.HEAD || !layout.hasMagic(0)) {
            throw new Foreign();
        }
        if (!layout.hasMagic(last + Integer.BYTES)) {
            throw new EOFException();
        }
        int length = layout.bytes(last, Integer.BYTES).getInt();
        if (length <= 0 || length > last - ArrowOutput.HEAD) {
            throw new EOFException();
        }
        Footer footer = Footer.getRootAsFooter(layout.bytes(last - length, length));
        for (int i = 0; i < footer.customMetadataLength(); i++) {
            if (ArrowMetadata.CHECKSUM.equals(footer.customMetadata(i).key())) {
                return new End(last - length, footer.customMetadata(i).value());
            }
        }
        throw new Foreign();
    }

    private boolean hasMagic(long position) throws IOException {
        byte[] there = new byte[ArrowOutput.MAGIC.length];
        bytes(position, there.length).get(there);
        return Arrays.equals(there, ArrowOutput.MAGIC);
    }

    /** Reads the messages of a file. */
    static ArrowLayout of(FileChannel file) throws IOException {
        ArrowLayout layout = new ArrowLayout(file);
        for (long at = ArrowOutput.HEAD; at >= 0;) {
            at = layout.message(at);
        }
        return layout;
    }

    /** Reads a message; answers where the next one begins, -1 when there is none. */
    private long message(long at) throws IOException {
        ByteBuffer prefix = bytes(at, ArrowOutput.PREFIX);
        if (prefix.getInt() != ArrowOutput.CONTINUATION) {
            throw new IOException("No message at " + at);
        }
        int length = prefix.getInt();
        if (length == 0) {
            return -1;
        }
        Message message = Message.getRootAsMessage(bytes(at + ArrowOutput.PREFIX, length));
        long body = at + ArrowOutput.PREFIX + length;
        long end = body + message.bodyLength();
        switch (message.headerType()) {
            case MessageHeader.Schema -> head = (org.apache.arrow.flatbuf.Schema) message.header(
                    new org.apache.arrow.flatbuf.Schema());
            case MessageHeader.DictionaryBatch -> dictionary((DictionaryBatch) message.header(new DictionaryBatch()),
                    body);
            default -> batch((RecordBatch) message.header(new RecordBatch()), body, end);
        }
        return end;
    }

    private void dictionary(DictionaryBatch dictionary, long body) throws IOException {
        RecordBatch data = dictionary.data();
        int count = Math.toIntExact(data.length());
        ByteBuffer offsets = bytes(body + data.buffers(1).offset(), (count + 1) * Integer.BYTES);
        byte[] letters = bytes(body + data.buffers(2).offset(), (int) data.buffers(2).length()).array();
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int from = offsets.getInt(i * Integer.BYTES);
            texts.add(new String(letters, from, offsets.getInt((i + 1) * Integer.BYTES) - from,
                    StandardCharsets.UTF_8));
        }
        labels.put(dictionary.id(), texts);
    }

    private void batch(RecordBatch batch, long body, long end) {
        long[] positions = new long[batch.buffersLength()];
        for (int i = 0; i < positions.length; i++) {
            Buffer buffer = batch.buffers(i);
            positions[i] = buffer.length() == 0 ? -1 : body + buffer.offset();
        }
        buffers.add(positions);
        pieces.add(new Piece(Math.toIntExact(batch.length()), body, end));
    }

    /** Where the rows are, batch by batch. */
    List<Piece> pieces() {
        return pieces;
    }

    /** For each batch, where the buffers of a column begin; -1 for one that is left out. */
    List<long[]> parts(int column) {
        int first = 0;
        for (int i = 0; i < column; i++) {
            first += parts(type(head.fields(i)));
        }
        int from = first;
        int count = parts(type(head.fields(column)));
        return buffers.stream().map(positions -> Arrays.copyOfRange(positions, from, from + count)).toList();
    }

    private static int parts(ColumnType type) {
        return type == ColumnType.TEXT ? 3 : 2;
    }

    /** The columns and the target. */
    Schema schema() throws IOException {
        Map<String, String> own = new HashMap<>();
        for (int i = 0; i < head.customMetadataLength(); i++) {
            KeyValue pair = head.customMetadata(i);
            own.put(pair.key(), pair.value());
        }
        if (!ArrowMetadata.ONE.equals(own.get(ArrowMetadata.VERSION))) {
            throw new Foreign();
        }
        List<ColumnSpec> columns = new ArrayList<>();
        for (int i = 0; i < head.fieldsLength(); i++) {
            Field field = head.fields(i);
            ColumnType type = type(field);
            columns.add(new ColumnSpec(field.name(), type,
                    type == ColumnType.CATEGORY ? labels.get(field.dictionary().id()) : List.of()));
        }
        return new Schema(columns, own.get(ArrowMetadata.TARGET));
    }

    private static ColumnType type(Field field) {
        return switch (field.typeType()) {
            case Type.FloatingPoint -> ColumnType.NUMBER;
            case Type.Timestamp -> ColumnType.TIME;
            default -> field.dictionary() != null ? ColumnType.CATEGORY : ColumnType.TEXT;
        };
    }

    private ByteBuffer bytes(long position, int length) throws IOException {
        if (length < 0 || length > file.size() - position) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip();
    }
}
