// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.results;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.eclipse.swt.widgets.Display;
import org.stitchbird.editor.theme.CanvasTheme;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.ResultDetail;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.TablePage;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.viewer.ShownResult;

/** Asks the engine on another thread for what a view wants, and says meanwhile that it is on its way. */
final class Inquiry implements ShownResult {
    /** So long nothing is said: most answers come sooner. */
    private static final int MOMENT_MILLIS = 250;
    private final ViewerSheet sheet;
    private final Display display;
    private final Subject subject;
    private final ResultInfo result;
    private final ExecutorService fetcher = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "Stitchbird view");
        thread.setDaemon(true);
        return thread;
    });
    private int open;
    private boolean answered;

    Inquiry(ViewerSheet sheet, Subject subject, ResultInfo result) {
        this.sheet = sheet;
        this.subject = subject;
        this.result = result;
        display = sheet.getDisplay();
    }

    @Override
    public ResultInfo info() {
        return result;
    }

    @Override
    public String node() {
        return subject.name();
    }

    @Override
    public boolean sampled() {
        return subject.sampled();
    }

    @Override
    public Theme theme() {
        return CanvasTheme.current();
    }

    @Override
    public void detail(String media, Consumer<String> receiver) {
        FlowSession session = subject.flow().session();
        String node = subject.node().getId();
        ask(() -> session.detail(node, result.port(), media, subject.scope()), told -> {
            if (told.fault() != null) {
                sheet.refuse(told.fault());
            } else {
                sheet.guarded(() -> receiver.accept(told.text()));
            }
        });
    }

    @Override
    public void rows(int first, int count, Consumer<TablePage> receiver) {
        FlowSession session = subject.flow().session();
        String node = subject.node().getId();
        ask(() -> session.page(node, result.port(), first, count, subject.scope()),
                page -> sheet.guarded(() -> receiver.accept(page)));
    }

    private <T> void ask(Supplier<Optional<T>> question, Consumer<T> receiver) {
        open++;
        display.timerExec(MOMENT_MILLIS, this::remark);
        fetcher.execute(() -> {
            Optional<T> answer = answer(question);
            if (!display.isDisposed()) {
                display.asyncExec(() -> take(answer, receiver));
            }
        });
    }

    private static <T> Optional<T> answer(Supplier<Optional<T>> question) {
        try {
            return question.get();
        } catch (RuntimeException e) {
            ILog.of(Inquiry.class).warn("What a view shows could not be fetched", e);
            return Optional.empty();
        }
    }

    /** Says that something is on its way, as long as nothing has come yet. */
    private void remark() {
        if (!gone() && open > 0 && !answered) {
            sheet.say(Messages.text("viewer.waiting"));
        }
    }

    private <T> void take(Optional<T> answer, Consumer<T> receiver) {
        if (gone()) {
            return;
        }
        open--;
        if (answer.isEmpty()) {
            sheet.refuse(Messages.text("viewer.nothing"));
            return;
        }
        answered = true;
        sheet.ready();
        receiver.accept(answer.get());
    }

    private boolean gone() {
        return sheet.isDisposed() || fetcher.isShutdown();
    }

    /** Asks no more, and hands nothing over any more. */
    void close() {
        fetcher.shutdownNow();
    }
}
