// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.osgi.service.component.annotations.Component;
import org.stitchbird.engine.data.Value;
import org.stitchbird.engine.data.ValueKeeper;

/** Keeps learners, which are plain data, and models, which are looked through before they are read. */
@Component(service = ValueKeeper.class,
        property = {ValueKeeper.KINDS + "=learner", ValueKeeper.KINDS + "=model"})
public final class KeptTribuo implements ValueKeeper {
    private static final int LEARNER = 'l';
    private static final int MODEL = 'm';

    @Override
    public boolean keeps(Value value) {
        return value instanceof TribuoLearner || value instanceof TribuoModel;
    }

    @Override
    public void write(Value value, OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        if (value instanceof TribuoModel model) {
            out.writeByte(MODEL);
            ModelFile.write(model, out);
            return;
        }
        TribuoLearner learner = (TribuoLearner) value;
        Recipe recipe = learner.recipe();
        out.writeByte(LEARNER);
        out.writeUTF(learner.name());
        out.writeUTF(recipe.family().name());
        out.writeBoolean(recipe.standardise());
        out.writeInt(recipe.epochs());
        out.writeDouble(recipe.rate());
        out.writeInt(recipe.depth());
        out.writeInt(recipe.leaf());
        out.writeInt(recipe.trees());
        out.writeDouble(recipe.share());
        out.writeLong(recipe.seed());
        out.flush();
    }

    @Override
    public Value read(InputStream from, long bytes) throws IOException {
        DataInputStream in = new DataInputStream(from);
        return switch (in.readByte()) {
            case LEARNER -> new TribuoLearner(in.readUTF(), new Recipe(Recipe.Family.valueOf(in.readUTF()),
                    in.readBoolean(), in.readInt(), in.readDouble(), in.readInt(), in.readInt(), in.readInt(),
                    in.readDouble(), in.readLong()));
            case MODEL -> ModelFile.read(in.readAllBytes());
            default -> throw new IOException("An unknown kind");
        };
    }
}
