// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.data.ValueKeeper;
import org.stitchbird.engine.kept.PlainForm;
import org.stitchbird.weka.prepare.WekaPreparation;
import org.stitchbird.weka.train.WekaLearner;
import org.stitchbird.weka.train.WekaModel;

/** Keeps learners and preparations, which are plain data, and models, which are read through the guard of model files. */
@Component(service = ValueKeeper.class, property = {ValueKeeper.KINDS + "=learner", ValueKeeper.KINDS + "=preparation",
    ValueKeeper.KINDS + "=model"})
public final class KeptLearning implements ValueKeeper {
    private static final int LEARNER = 'l';
    private static final int PREPARATION = 'p';
    private static final int MODEL = 'm';

    /**
     * What stands before the bytes of a model.
     *
     * @param name its name
     * @param note the sentence in front of its words
     * @param trainedOn the columns that it was trained on
     */
    record Head(String name, String note, Schema trainedOn) {
    }

    @Override
    public boolean keeps(Value value) {
        return value instanceof WekaLearner || value instanceof WekaPreparation || value instanceof WekaModel;
    }

    @Override
    public void write(Value value, OutputStream out) throws IOException {
        switch (value) {
            case WekaLearner learner -> write(LEARNER, learner, out);
            case WekaPreparation preparation -> write(PREPARATION, preparation, out);
            case WekaModel model -> {
                write(MODEL, new Head(model.name(), model.note(), model.trainedOn()), out);
                model.write(out);
            }
            default -> throw new IllegalArgumentException(value.toString());
        }
    }

    private static void write(int tag, Record record, OutputStream out) throws IOException {
        byte[] bytes = PlainForm.bytes(record);
        DataOutputStream data = new DataOutputStream(out);
        data.writeByte(tag);
        data.writeInt(bytes.length);
        data.write(bytes);
        data.flush();
    }

    @Override
    public Value read(InputStream in, long bytes) throws Exception {
        DataInputStream data = new DataInputStream(in);
        int tag = data.readByte();
        int length = data.readInt();
        if (length < 0 || length > bytes) {
            throw new IOException("A length of " + length);
        }
        byte[] plain = data.readNBytes(length);
        return switch (tag) {
            case LEARNER -> PlainForm.read(plain, WekaLearner.class);
            case PREPARATION -> PlainForm.read(plain, WekaPreparation.class);
            case MODEL -> ModelFile.read(PlainForm.read(plain, Head.class), in, bytes - length);
            default -> throw new IOException("An unknown kind");
        };
    }
}
