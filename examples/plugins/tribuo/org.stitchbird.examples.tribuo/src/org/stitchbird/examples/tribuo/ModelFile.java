// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.ColumnType;
import org.stitchbird.engine.data.Schema;
import org.tribuo.protos.core.ModelProto;

/** A model in bytes: its columns as plain data, then Tribuo's own form of it, whose classes are looked at before. */
final class ModelFile {
    private ModelFile() {
    }

    static void write(TribuoModel model, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        text(out, model.name());
        columns(out, model.trainedOn().columns());
        text(out, model.trainedOn().targetName());
        columns(out, model.encoding().columns());
        for (int c = 0; c < model.encoding().columns().size(); c++) {
            out.writeDouble(model.encoding().means()[c]);
            out.writeDouble(model.encoding().widths()[c]);
        }
        out.write(model.trained().serialize().toByteArray());
        out.flush();
    }

    private static void columns(DataOutputStream out, List<ColumnSpec> columns) throws IOException {
        out.writeInt(columns.size());
        for (ColumnSpec column : columns) {
            text(out, column.name());
            out.writeByte(column.type().ordinal());
            out.writeInt(column.labels().size());
            for (String label : column.labels()) {
                text(out, label);
            }
        }
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] letters = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(letters.length);
        out.write(letters);
    }

    /**
     * The model of these bytes.
     *
     * @throws IOException if they are not those of one, or ask for what is not Tribuo's
     */
    static TribuoModel read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        try {
            String name = text(in);
            List<ColumnSpec> trainedOn = columns(in);
            Schema schema = new Schema(trainedOn, text(in));
            List<ColumnSpec> columns = columns(in);
            double[] means = new double[columns.size()];
            double[] widths = new double[columns.size()];
            for (int c = 0; c < means.length; c++) {
                means[c] = in.readDouble();
                widths[c] = in.readDouble();
            }
            ModelProto model = ModelProto.parseFrom(in.readAllBytes());
            ModelGuard.require(model);
            return new TribuoModel(name, schema, new Encoding(columns, means, widths),
                    org.tribuo.Model.deserialize(model));
        } catch (RuntimeException e) {
            throw new IOException(e);
        }
    }

    private static List<ColumnSpec> columns(DataInputStream in) throws IOException {
        List<ColumnSpec> columns = new ArrayList<>();
        for (int left = size(in); left > 0; left--) {
            String name = text(in);
            ColumnType type = ColumnType.values()[in.readByte()];
            List<String> labels = new ArrayList<>();
            for (int more = size(in); more > 0; more--) {
                labels.add(text(in));
            }
            columns.add(new ColumnSpec(name, type, labels));
        }
        return columns;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(size(in)), StandardCharsets.UTF_8);
    }

    private static int size(DataInputStream in) throws IOException {
        int size = in.readInt();
        if (size < 0 || size > in.available()) {
            throw new IOException("A size of " + size + " where " + in.available() + " bytes are left");
        }
        return size;
    }
}
