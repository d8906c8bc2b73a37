// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.train;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.stitchbird.engine.data.Column;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.engine.data.Schema;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.scoring.Scoring;
import org.stitchbird.engine.stored.Scratch;
import org.stitchbird.engine.stored.TableWriter;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.scoring.Scorings;
import weka.core.Instances;
import weka.core.SerializationHelper;

/**
 * A classifier or clusterer of Weka's that has been trained.
 *
 * <p>Many of Weka's models keep intermediate results in their fields: one question at a time.
 */
public abstract class WekaModel implements Model {
    private static final int BATCH = 1000;
    /** So many rows of a stored table are asked at once; whole batches, so that the answers are the same. */
    private static final int PART = 5 * BATCH;
    private final String name;
    private final Schema trainedOn;
    private final Object trained;
    private final Instances header;
    private String note = "";

    /** For subclasses: what was trained, and the columns of its rows. */
    WekaModel(String name, Schema trainedOn, Object trained, Instances header) {
        this.name = name;
        this.trainedOn = trainedOn;
        this.trained = trained;
        this.header = header;
    }

    @Override
    public final String name() {
        return name;
    }

    @Override
    public final Schema trainedOn() {
        return trainedOn;
    }

    @Override
    public final synchronized String text() {
        return note + trained.toString().replace("\r\n", "\n");
    }

    /** This model, before anybody else has it, with a sentence on how it was trained in front of its words. */
    final WekaModel noting(String sentence) {
        return withNote(sentence + "\n\n");
    }

    /** What stands in front of its words; may be empty. */
    public final String note() {
        return note;
    }

    /** This model, before anybody else has it, with that in front of its words. */
    public final WekaModel withNote(String words) {
        note = words;
        return this;
    }

    @Override
    public final Schema applied(Schema rows) {
        return Answers.added(rows, answers());
    }

    @Override
    public final synchronized Table apply(Table rows, Progress progress) throws NodeFailure {
        if (!rows.stored()) {
            return Answers.added(rows, answered(rows, progress));
        }
        Answers.require(rows.schema());
        try (TableWriter writer = Scratch.table(new Schema(answers(), null))) {
            int done = 0;
            for (Table part : rows.parts(PART)) {
                int before = done;
                writer.add(Table.of(answered(part,
                        (row, all, what) -> progress.at(before + row, rows.rows(), what)), null));
                done += part.rows();
            }
            return Answers.added(rows, writer.finish().columns());
        }
    }

    /** The columns as Weka has them. */
    final Instances header() {
        return header;
    }

    /** Finds formulas for what has been trained, while nobody asks it; empty when its algorithm has none. */
    final synchronized Optional<Scoring> formulas(Callable<Scoring> found) throws NodeFailure {
        return Scorings.known(trained) ? Optional.of(WekaWork.call("formulas.failed", found)) : Optional.empty();
    }

    private List<Column> answered(Table rows, Progress progress) throws NodeFailure {
        Instances asked = Alignment.of(rows, trainedOn, header);
        return WekaWork.call("apply.failed", () -> answer(asked, progress));
    }

    /** The columns in which it answers. */
    abstract List<ColumnSpec> answers();

    /** The answers to rows of the columns that it was trained on. */
    abstract List<Column> answer(Instances rows, Progress progress) throws Exception;

    /** Tells every so many rows how far it has come. */
    static void report(Progress progress, int row, int rows) {
        if (row % BATCH == 0) {
            progress.at(row, rows, null);
        }
    }

    /** The rows in portions after which a cancelled run may end. */
    static List<Instances> portions(Instances rows) {
        return java.util.stream.IntStream.iterate(0, from -> from < rows.size(), from -> from + BATCH)
                .mapToObj(from -> new Instances(rows, from, Math.min(BATCH, rows.size() - from))).toList();
    }

    /** Writes what Weka's Explorer writes: the trained object, and its columns without rows. */
    @Override
    public final synchronized void write(OutputStream out) throws IOException {
        OutputStream open = new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int from, int count) throws IOException {
                out.write(bytes, from, count);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
        try {
            SerializationHelper.writeAll(open, new Object[] {trained, header});
        } catch (NotSerializableException e) {
            throw new IOException(Messages.get("model.unwritable", name, e.getMessage()), e);
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
