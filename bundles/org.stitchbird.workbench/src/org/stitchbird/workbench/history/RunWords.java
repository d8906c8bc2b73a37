// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.stitchbird.engine.data.MetricText;
import org.stitchbird.engine.session.NodeLog;
import org.stitchbird.engine.session.NodeLog.Fate;
import org.stitchbird.engine.session.NodeLog.Headline;
import org.stitchbird.engine.session.NodeLog.Rows;
import org.stitchbird.engine.session.RunLog;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/** Says what is known of a run in words of the person's language. */
final class RunWords {
    /** For what is not known. */
    static final String NOTHING = "–";
    private static final int MINUTE_MILLIS = 60_000;

    private RunWords() {
    }

    /** When a run began: with the day, unless that is this one. */
    static String when(RunLog run, LocalDate today) {
        LocalDateTime begun = LocalDateTime.ofInstant(Instant.ofEpochMilli(run.begun()), ZoneId.systemDefault());
        DateTimeFormatter format = begun.toLocalDate().equals(today)
                ? DateTimeFormatter.ofLocalizedTime(FormatStyle.MEDIUM)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
        return format.withLocale(Locale.getDefault()).format(begun);
    }

    /** How long something took. */
    static String time(long millis) {
        if (millis < 0) {
            return NOTHING;
        }
        if (millis >= MINUTE_MILLIS) {
            return Messages.text("history.minutes", millis / MINUTE_MILLIS, millis % MINUTE_MILLIS / 1000);
        }
        return Messages.text("history.seconds", String.format(Locale.getDefault(), millis < 10_000 ? "%.2f" : "%.1f",
                millis / 1000.0));
    }

    /** How much memory was in use. */
    static String memory(long bytes) {
        return bytes < 0 ? NOTHING : Messages.text("history.megabytes", Figures.whole((bytes + (1 << 20) - 1) >> 20));
    }

    /** How many rows tables have, one after the other. */
    static String rows(List<Rows> rows) {
        return rows.isEmpty() ? NOTHING : rows.stream().map(each -> Figures.whole(each.rows()))
                .collect(Collectors.joining(" + "));
    }

    /** What evaluations of a node say in one number each. */
    static String headlines(NodeLog node) {
        return node.headlines().stream().map(RunWords::headline).collect(Collectors.joining(", "));
    }

    /** The first evaluations of a run. */
    static String headlines(RunLog run) {
        return run.nodes().stream().flatMap(node -> node.headlines().stream()).limit(2).map(RunWords::headline)
                .collect(Collectors.joining(", "));
    }

    /** What evaluations of the same metrics said before and say now. */
    static String becomes(List<Headline> before, List<Headline> after) {
        return IntStream.range(0, after.size()).mapToObj(i -> before.get(i).value() == after.get(i).value()
                ? headline(after.get(i)) : Messages.text("history.becomes", headline(before.get(i)),
                        MetricText.value(after.get(i).metric(), after.get(i).value())))
                .collect(Collectors.joining(", "));
    }

    private static String headline(Headline headline) {
        return Messages.text("history.headline", MetricText.name(headline.metric()),
                MetricText.value(headline.metric(), headline.value()));
    }

    /** How many nodes ran, how many were reused, and so on. */
    static String counts(RunLog run) {
        List<String> parts = new ArrayList<>();
        for (Fate fate : Fate.values()) {
            long count = run.nodes().stream().filter(node -> node.fate() == fate).count();
            if (count > 0) {
                parts.add(Messages.text("history.count." + fate, Figures.whole(count)));
            }
        }
        return String.join(", ", parts);
    }
}
