// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.stored;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import java.util.Map;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.DictionaryBatch;
import org.apache.arrow.flatbuf.DictionaryEncoding;
import org.apache.arrow.flatbuf.DictionaryKind;
import org.apache.arrow.flatbuf.Endianness;
import org.apache.arrow.flatbuf.Field;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.FloatingPoint;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.Int;
import org.apache.arrow.flatbuf.KeyValue;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MessageHeader;
import org.apache.arrow.flatbuf.MetadataVersion;
import org.apache.arrow.flatbuf.Precision;
import org.apache.arrow.flatbuf.RecordBatch;
import org.apache.arrow.flatbuf.TimeUnit;
import org.apache.arrow.flatbuf.Timestamp;
import org.apache.arrow.flatbuf.Type;
import org.apache.arrow.flatbuf.Utf8;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;

/**
 * What an Arrow file says of its columns and of where their cells are.
 *
 * <p>NUMBER is float64, CATEGORY a dictionary of utf8 with int32 indices in the order of the labels, TEXT utf8, and
 * TIME a timestamp in milliseconds, UTC.
 */
final class ArrowMetadata {
    /** The metadata key of the version of what is written here; whoever reads the columns may rely on it. */
    static final String VERSION = "stitchbird.version";
    /** The metadata key of the name of the target; absent when there is none. */
    static final String TARGET = "stitchbird.target";
    /** The metadata key, at the end of the file, of the checksum (CRC-32C) of all that stands before. */
    static final String CHECKSUM = "stitchbird.crc32c";
    /** The value of {@link #VERSION}. */
    static final String ONE = "1";

    private final FlatBufferBuilder builder = new FlatBufferBuilder(1024);

    private ArrowMetadata() {
    }

    /** Where one message of a file begins, how long its metadata are with their prefix, and how long its body is. */
    record Place(long offset, int metadata, long body) {
    }

    /** The message that begins a file. */
    static byte[] schema(Schema schema) {
        ArrowMetadata made = new ArrowMetadata();
        return made.message(MessageHeader.Schema, made.schemaTable(schema), 0);
    }

    /** The message before the cells of some rows. */
    static byte[] batch(Body body) {
        ArrowMetadata made = new ArrowMetadata();
        return made.message(MessageHeader.RecordBatch, made.batchTable(body), body.length());
    }

    /** The message before the labels of a column. */
    static byte[] dictionary(long id, Body body) {
        ArrowMetadata made = new ArrowMetadata();
        int data = made.batchTable(body);
        int header = DictionaryBatch.createDictionaryBatch(made.builder, id, data, false);
        return made.message(MessageHeader.DictionaryBatch, header, body.length());
    }

    /** What ends a file. */
    static byte[] footer(Schema schema, List<Place> dictionaries, List<Place> batches, String checksum) {
        ArrowMetadata made = new ArrowMetadata();
        FlatBufferBuilder builder = made.builder;
        int schemaTable = made.schemaTable(schema);
        int extra = Footer.createCustomMetadataVector(builder, made.pairs(Map.of(CHECKSUM, checksum)));
        Footer.startDictionariesVector(builder, dictionaries.size());
        int dictionaryBlocks = made.blocks(dictionaries);
        Footer.startRecordBatchesVector(builder, batches.size());
        int batchBlocks = made.blocks(batches);
        builder.finish(Footer.createFooter(builder, MetadataVersion.V5, schemaTable, dictionaryBlocks, batchBlocks,
                extra));
        return builder.sizedByteArray();
    }

    private byte[] message(byte kind, int header, long bodyLength) {
        builder.finish(Message.createMessage(builder, MetadataVersion.V5, kind, header, bodyLength, 0));
        return builder.sizedByteArray();
    }

    private int schemaTable(Schema schema) {
        int[] fields = new int[schema.size()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = field(schema.columns().get(i), i);
        }
        int columns = org.apache.arrow.flatbuf.Schema.createFieldsVector(builder, fields);
        Map<String, String> own = schema.targetName() == null ? Map.of(VERSION, ONE)
                : Map.of(VERSION, ONE, TARGET, schema.targetName());
        int extra = org.apache.arrow.flatbuf.Schema.createCustomMetadataVector(builder, pairs(own));
        return org.apache.arrow.flatbuf.Schema.createSchema(builder, Endianness.Little, columns, extra, 0);
    }

    private int field(ColumnSpec column, int id) {
        int name = builder.createString(column.name());
        int children = Field.createChildrenVector(builder, new int[0]);
        int dictionary = 0;
        if (column.type() == ColumnType.CATEGORY) {
            int index = Int.createInt(builder, Integer.SIZE, true);
            dictionary = DictionaryEncoding.createDictionaryEncoding(builder, id, index, false,
                    DictionaryKind.DenseArray);
        }
        byte kind = switch (column.type()) {
            case NUMBER -> Type.FloatingPoint;
            case TIME -> Type.Timestamp;
            case CATEGORY, TEXT -> Type.Utf8;
        };
        return Field.createField(builder, name, true, kind, type(column.type()), dictionary, children, 0);
    }

    private int type(ColumnType type) {
        switch (type) {
            case NUMBER:
                return FloatingPoint.createFloatingPoint(builder, Precision.DOUBLE);
            case TIME:
                return Timestamp.createTimestamp(builder, TimeUnit.MILLISECOND, builder.createString("UTC"));
            default:
                Utf8.startUtf8(builder);
                return Utf8.endUtf8(builder);
        }
    }

    private int[] pairs(Map<String, String> entries) {
        return entries.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .mapToInt(each -> KeyValue.createKeyValue(builder, builder.createString(each.getKey()),
                        builder.createString(each.getValue())))
                .toArray();
    }

    /** Vectors are built from their end. */
    private int blocks(List<Place> places) {
        for (Place place : places.reversed()) {
            Block.createBlock(builder, place.offset(), place.metadata(), place.body());
        }
        return builder.endVector();
    }

    private int batchTable(Body body) {
        List<Page> pages = body.pages();
        RecordBatch.startNodesVector(builder, pages.size());
        for (Page page : pages.reversed()) {
            FieldNode.createFieldNode(builder, page.rows(), page.missing());
        }
        int nodes = builder.endVector();
        List<Body.Part> parts = body.parts();
        RecordBatch.startBuffersVector(builder, parts.size());
        for (Body.Part part : parts.reversed()) {
            Buffer.createBuffer(builder, part.offset(), part.length());
        }
        int buffers = builder.endVector();
        return RecordBatch.createRecordBatch(builder, body.rows(), nodes, buffers, 0, 0);
    }
}
