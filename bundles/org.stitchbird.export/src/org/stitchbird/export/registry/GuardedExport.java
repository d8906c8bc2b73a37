// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.registry;

import java.util.List;
import java.util.Locale;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.guard.Guard;
import org.stitchbird.engine.guard.UnansweredException;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.Messages;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.format.Exported;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.export.format.Remark.Weight;
import org.stitchbird.export.outcome.FlowOutcome;

/** A plug-in's format as everybody else sees it: its words are asked once, and what it throws is a sentence. */
final class GuardedExport implements FlowExporter {
    private final FlowExporter behind;
    private final Words words;

    /** What a format says of itself in one language. */
    private record Words(Locale language, String id, String name, String about, String ending, boolean partial,
            List<SettingSpec> options) {
    }

    /**
     * Stands in front of a format.
     *
     * @throws UnansweredException if it cannot say what it is
     */
    GuardedExport(FlowExporter behind) throws UnansweredException {
        this.behind = behind;
        words = Guard.ask(() -> new Words(Locale.getDefault(), String.valueOf(behind.id()),
                String.valueOf(behind.name()), String.valueOf(behind.about()), String.valueOf(behind.ending()),
                behind.partial(), List.copyOf(behind.options())));
    }

    /** Whether what it has said is in the language of the person. */
    boolean isSpoken(Locale language) {
        return words.language().equals(language);
    }

    @Override
    public String id() {
        return words.id();
    }

    @Override
    public String name() {
        return words.name();
    }

    @Override
    public String about() {
        return words.about();
    }

    @Override
    public String ending() {
        return words.ending();
    }

    @Override
    public List<SettingSpec> options() {
        return words.options();
    }

    @Override
    public boolean partial() {
        return words.partial();
    }

    @Override
    public Draft draft(CheckedFlow flow, Settings options) {
        try {
            Draft draft = behind.draft(flow, options);
            List<Remark> remarks = List.copyOf(draft.remarks());
            return new GuardedDraft(remarks, draft);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            return new GuardedDraft(List.of(new Remark(Weight.ABSENT, "", failed(e))), outcome -> {
                throw new NodeFailure(failed(e));
            });
        }
    }

    private String failed(Throwable e) {
        return Messages.get("format.fails", name(), e);
    }

    /** Makes the files. */
    private interface Making {
        Exported files(FlowOutcome outcome) throws Exception;
    }

    private final class GuardedDraft implements Draft {
        private final List<Remark> remarks;
        private final Making making;

        GuardedDraft(List<Remark> remarks, Draft draft) {
            this(remarks, draft::files);
        }

        GuardedDraft(List<Remark> remarks, Making making) {
            this.remarks = remarks;
            this.making = making;
        }

        @Override
        public List<Remark> remarks() {
            return remarks;
        }

        @Override
        public Exported files(FlowOutcome outcome) throws Exception {
            try {
                return making.files(outcome);
            } catch (LinkageError | StackOverflowError e) {
                throw new NodeFailure(failed(e), e);
            }
        }
    }
}
