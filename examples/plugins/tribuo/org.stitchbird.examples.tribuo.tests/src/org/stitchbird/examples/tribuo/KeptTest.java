// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.data.Value;
import org.tribuo.protos.core.ModelProto;

/** Learners and models outlive the session, and nobody gets a foreign class in by a file. */
class KeptTest {
    private static byte[] written(Value value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertTrue(new KeptTribuo().keeps(value));
        new KeptTribuo().write(value, out);
        return out.toByteArray();
    }

    private static Value read(byte[] bytes) throws IOException {
        return new KeptTribuo().read(new ByteArrayInputStream(bytes), bytes.length);
    }

    @ParameterizedTest
    @EnumSource
    void whatIsKeptAnswersTheSame(Recipe.Family family) throws Exception {
        TribuoLearner learner = new TribuoLearner("a name", ParityTest.recipe(family, true));
        assertEquals(learner, read(written(learner)));
        for (String target : List.of("left", "spent")) {
            Table table = Churn.table(target);
            TribuoModel model = (TribuoModel) learner.train(table, Progress.NONE);
            TribuoModel again = (TribuoModel) read(written(model));
            assertEquals(model.trainedOn(), again.trainedOn());
            assertEquals(model.text(), again.text());
            same(model.apply(table, Progress.NONE), again.apply(table, Progress.NONE));
            // The same seed gives the same bits.
            same(model.apply(table, Progress.NONE), learner.train(table, Progress.NONE).apply(table, Progress.NONE));
        }
    }

    private static void same(Table one, Table other) {
        for (int column = 0; column < one.columns().size(); column++) {
            for (int row = 0; row < one.rows(); row++) {
                assertEquals(one.column(column).text(row), other.column(column).text(row));
            }
        }
    }

    @Test
    void leavesInTribuosOwnForm() throws Exception {
        TribuoModel model = (TribuoModel) new TribuoLearner("x", ParityTest.recipe(Recipe.Family.TREE, false))
                .train(Churn.table("left"), Progress.NONE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        model.write(out);
        assertEquals(model.trained().getProvenance().toString(),
                org.tribuo.Model.deserializeFromStream(new ByteArrayInputStream(out.toByteArray())).getProvenance()
                        .toString());
    }

    @Test
    void aFileThatNamesAForeignClassIsRefused() throws Exception {
        TribuoModel model = (TribuoModel) new TribuoLearner("x", ParityTest.recipe(Recipe.Family.FOREST, false))
                .train(Churn.table("left"), Progress.NONE);
        byte[] honest = written(model);
        ModelProto proto = model.trained().serialize();
        ModelGuard.require(proto);
        assertEquals("A model that names java.lang.Runtime", assertThrows(IOException.class,
                () -> ModelGuard.require(proto.toBuilder().setClassName("java.lang.Runtime").build())).getMessage());
        // Deep inside, in a tree of the forest; of the same length, so that the file is sound otherwise.
        byte[] bytes = replaced(honest, "org.tribuo.common.tree.LeafNode", "evil.tribuo.common.tree.LeafNod");
        assertThrows(IOException.class, () -> read(bytes));
        assertEquals("A model that names evil.tribuo.common.tree.LeafNod",
                assertThrows(IOException.class, () -> read(bytes)).getMessage());
        byte[] packed = replaced(honest, "tribuo.common.tree.LeafNodeProto", "tribuo.common.tree.EvilNodeProto");
        assertEquals("A model that holds a type.googleapis.com/tribuo.common.tree.EvilNodeProto",
                assertThrows(IOException.class, () -> read(packed)).getMessage());
        for (int length : new int[] {0, 1, 10, honest.length / 2}) {
            assertThrows(IOException.class, () -> read(Arrays.copyOf(honest, length)));
        }
        assertThrows(IOException.class, () -> read(new byte[] {'m', 127, 0, 0, 0}));
    }

    private static byte[] replaced(byte[] bytes, String from, String to) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        assertTrue(text.contains(from) && from.length() == to.length());
        byte[] replaced = text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
        assertArrayEquals(new int[] {bytes.length}, new int[] {replaced.length});
        return replaced;
    }
}
