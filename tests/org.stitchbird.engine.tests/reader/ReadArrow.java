// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.FileInputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.memory.RootAllocator;
import org.apache.arrow.vector.FieldVector;
import org.apache.arrow.vector.TimeStampMilliTZVector;
import org.apache.arrow.vector.VectorSchemaRoot;
import org.apache.arrow.vector.dictionary.DictionaryEncoder;
import org.apache.arrow.vector.ipc.ArrowFileReader;
import org.apache.arrow.vector.types.pojo.Field;

/**
 * Prints what Arrow's own Java library finds in a file: a line for each column, one for the metadata, one for each row.
 *
 * <p>Run by a test from its source, in a Java of its own with that library on the class path.
 */
public final class ReadArrow {
    private ReadArrow() {
    }

    public static void main(String[] arguments) throws Exception {
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        try (RootAllocator memory = new RootAllocator();
                FileInputStream file = new FileInputStream(arguments[0]);
                ArrowFileReader reader = new ArrowFileReader(file.getChannel(), memory)) {
            VectorSchemaRoot root = reader.getVectorSchemaRoot();
            for (Field field : root.getSchema().getFields()) {
                out.println(field.getName() + " " + field.getType() + " " + (field.getDictionary() != null));
            }
            out.println(root.getSchema().getCustomMetadata());
            while (reader.loadNextBatch()) {
                print(root, reader, out);
            }
        }
        out.flush();
    }

    private static void print(VectorSchemaRoot root, ArrowFileReader reader, PrintStream out) throws Exception {
        List<FieldVector> columns = new ArrayList<>();
        for (FieldVector column : root.getFieldVectors()) {
            boolean labels = column.getField().getDictionary() != null;
            columns.add(!labels ? column : (FieldVector) DictionaryEncoder.decode(column,
                    reader.getDictionaryVectors().get(column.getField().getDictionary().getId())));
        }
        for (int row = 0; row < root.getRowCount(); row++) {
            StringBuilder line = new StringBuilder();
            for (FieldVector column : columns) {
                Object cell = column instanceof TimeStampMilliTZVector times && !times.isNull(row) ? times.get(row)
                        : column.getObject(row);
                line.append(cell).append('|');
            }
            out.println(line);
        }
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i) != root.getFieldVectors().get(i)) {
                columns.get(i).close();
            }
        }
    }
}
