// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.function.LongSupplier;
import org.stitchbird.engine.check.Problem;
import org.stitchbird.engine.history.RemainingText;
import org.stitchbird.engine.session.NodeState;
import org.stitchbird.engine.session.NodeStatus;
import org.stitchbird.engine.session.RunEvent;
import org.stitchbird.engine.session.RunEvent.NodeChanged;
import org.stitchbird.engine.session.RunEvent.Outlook;

/** Tells in the last line of a terminal what a run is doing, and takes that away before anything else is printed. */
final class ProgressLine implements RunPrinter {
    private static final String ERASE = "\r\u001B[K";
    private static final String ELLIPSIS = "…";
    private static final long APART_NANOS = 100_000_000;

    private final RunPrinter printer;
    private final PrintStream terminal;
    private final IntSupplier width;
    private final LongSupplier nanos;
    private final long begun;
    private final Map<String, NodeChanged> running = new LinkedHashMap<>();
    private int columns;
    private Outlook outlook;
    private long drawn;
    private boolean visible;

    /**
     * A line below what another printer prints.
     *
     * @param terminal shows the line
     * @param width the columns of the terminal; asked once, when there is something to show
     * @param nanos tells the time
     */
    ProgressLine(RunPrinter printer, PrintStream terminal, IntSupplier width, LongSupplier nanos) {
        this.printer = printer;
        this.terminal = terminal;
        this.width = width;
        this.nanos = nanos;
        begun = nanos.getAsLong();
    }

    @Override
    public synchronized void event(RunEvent event) {
        switch (event) {
            case Outlook now -> {
                outlook = now;
                draw();
            }
            case NodeChanged changed when changed.status().state() == NodeState.RUNNING -> {
                running.put(changed.node(), changed);
                // A short run is over before anybody could read of it: nothing is shown before the first outlook.
                if (outlook != null && nanos.getAsLong() - drawn >= APART_NANOS) {
                    draw();
                }
            }
            case NodeChanged changed when changed.status().state() == NodeState.QUEUED -> { }
            default -> {
                if (event instanceof NodeChanged changed) {
                    running.remove(changed.node());
                }
                erase();
                printer.event(event);
            }
        }
    }

    @Override
    public synchronized void end(RunEvent.Finished finished, List<Problem> problems) {
        erase();
        printer.end(finished, problems);
    }

    private void draw() {
        if (running.isEmpty()) {
            erase();
            return;
        }
        drawn = nanos.getAsLong();
        columns = columns == 0 ? width.getAsInt() : columns;
        String rest = rest();
        // What it is doing is made shorter before how long it takes; the last column stays free, or some would wrap.
        int room = columns - 1 - TextColumns.width(rest);
        String text = room < 1 ? TextColumns.cut(rest, Math.max(0, columns - 1), ELLIPSIS)
                : TextColumns.cut(doing(), room, ELLIPSIS) + rest;
        terminal.print(ERASE + text);
        terminal.flush();
        visible = true;
    }

    private String doing() {
        NodeChanged first = running.values().iterator().next();
        NodeStatus status = first.status();
        StringBuilder text = new StringBuilder(first.name());
        if (status.sentence() != null && !status.sentence().isBlank()) {
            text.append(": ").append(status.sentence());
        }
        if (running.size() > 1) {
            text.append(" · ").append(Messages.get("progress.more", running.size() - 1));
        }
        return text.toString();
    }

    private String rest() {
        String left = RemainingText.of(outlook);
        double share = running.values().iterator().next().status().progress();
        String percent = Double.isNaN(share) ? "" : " · " + Messages.get("progress.percent", Math.floor(share * 100));
        return percent + " · " + Messages.get("progress.seconds", (nanos.getAsLong() - begun) / 1_000_000_000)
                + (left.isEmpty() ? "" : " · " + left);
    }

    private void erase() {
        if (visible) {
            terminal.print(ERASE);
            terminal.flush();
            visible = false;
        }
    }
}
