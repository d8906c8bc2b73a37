// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.test;

import java.util.Iterator;
import java.util.concurrent.Callable;
import org.stitchbird.engine.cores.JointProgress;
import org.stitchbird.engine.data.Progress;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaWork;
import weka.core.Instances;

/** The parts of all runs of a test, made one after the other as threads come to work on them. */
final class TestParts<T> implements Iterator<Callable<T>> {
    /** What is done with a part. */
    @FunctionalInterface
    interface Work<T> {
        /** Does it; run and part are counted from 0. */
        T on(int run, int part, Division.Part rows, Progress progress) throws Exception;
    }

    private final Division division;
    private final Instances rows;
    private final Work<T> work;
    private final JointProgress progress;
    private final int count;
    private Division.Parts parts;
    private int run;
    private int part;

    /** The parts into which a division divides rows, which are not changed. */
    TestParts(Division division, Instances rows, Work<T> work, Progress progress) {
        this.division = division;
        this.rows = rows;
        this.work = work;
        count = division.parts(rows);
        this.progress = new JointProgress(progress, (long) count * division.runs());
    }

    @Override
    public boolean hasNext() {
        return run < division.runs();
    }

    @Override
    public Callable<T> next() {
        long number = (long) run * count + part;
        String what = what();
        // People see which fold it is, however far that has come.
        Progress own = progress.of(number);
        Progress told = (done, total, detail) -> own.at(done, total, what);
        told.at(0, 1, null);
        try {
            return begun(number, told);
        } catch (Exception e) {
            return () -> {
                throw e;
            };
        }
    }

    private Callable<T> begun(long number, Progress told) throws Exception {
        if (part == 0) {
            parts = division.divided(new Instances(rows), run);
        }
        Division.Part next = parts.next();
        int ofRun = run;
        int thisPart = part;
        part = (part + 1) % count;
        run += part == 0 ? 1 : 0;
        return () -> {
            T result = WekaWork.quietly(() -> work.on(ofRun, thisPart, next, told));
            progress.ended(number);
            return result;
        };
    }

    private String what() {
        String of = division.runs() == 1 ? "" : Messages.get("run", run + 1, division.runs());
        String what = count == 1 ? of : Messages.get("fold", part + 1, count);
        return of.isEmpty() || count == 1 ? what : Messages.get("runAndFold", of, what);
    }
}
