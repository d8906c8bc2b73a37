// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.stitchbird.editor.widgets.TextField;

/**
 * Carries what is typed in a field into the document: on Enter, on leaving the field and after a pause, if it is right.
 *
 * <p>What is wrong stays in the field, marked, and is never written; Escape brings back what the document says.
 */
final class TextEntry {
    /** Long enough to type on, short enough not to be noticed. */
    private static final int PAUSE_MILLIS = 700;
    private final TextField field;
    private final Text text;
    private final Function<String, Optional<String>> check;
    private final Consumer<String> commit;
    private final Consumer<Optional<String>> faults;
    private final Runnable pause = this::pause;
    private Predicate<String> whole = words -> true;
    private String shown = "";
    private boolean typed;
    private boolean showing;

    /**
     * Watches a field.
     *
     * @param check says what is wrong with a text
     * @param commit writes a text that is right into the document
     * @param faults is told what is wrong now, or that nothing is
     */
    TextEntry(TextField field, Function<String, Optional<String>> check, Consumer<String> commit,
            Consumer<Optional<String>> faults) {
        this.field = field;
        this.text = field.text();
        this.check = check;
        this.commit = commit;
        this.faults = faults;
        text.addListener(SWT.Modify, event -> modified());
        text.addListener(SWT.FocusOut, event -> commit());
        text.addListener(SWT.KeyDown, this::key);
        text.addListener(SWT.Traverse, event -> {
            if (event.detail == SWT.TRAVERSE_ESCAPE && typed) {
                event.doit = false;
            }
        });
    }

    /** Shows what the document says, unless a person is just typing and the document has stayed the same. */
    void show(String stored) {
        if (typed && stored.equals(shown)) {
            return;
        }
        shown = stored;
        typed = false;
        if (!text.getText().equals(stored)) {
            int caret = text.getCaretPosition();
            showing = true;
            text.setText(stored);
            showing = false;
            if (text.isFocusControl()) {
                text.setSelection(Math.min(caret, stored.length()));
            }
        }
        fault(Optional.empty());
    }

    /** Writes what was typed now, if it is right. */
    void commit() {
        if (typed && !text.isDisposed() && check.apply(text.getText()).isEmpty()) {
            typed = false;
            shown = text.getText();
            commit.accept(shown);
        }
    }

    /** Lets a pause write only what looks whole; Enter and leaving the field write everything that is right. */
    void pauseOnlyFor(Predicate<String> test) {
        whole = test;
    }

    /** Lets go of what was typed, because something else is about to be written in its place. */
    void forget() {
        typed = false;
    }

    private void pause() {
        if (!text.isDisposed() && whole.test(text.getText())) {
            commit();
        }
    }

    private void modified() {
        if (!showing) {
            typed = true;
            fault(check.apply(text.getText()));
            text.getDisplay().timerExec(PAUSE_MILLIS, pause);
        }
    }

    private void key(Event event) {
        boolean several = (text.getStyle() & SWT.MULTI) != 0;
        if (event.keyCode == SWT.ESC && typed) {
            event.doit = false;
            restore();
        } else if (event.keyCode == SWT.MOD1 || event.keyCode == SWT.COMMAND) {
            // Comes before the other key of Undo, Save or Run, which then find the document as the form shows it.
            commit();
        } else if ((event.keyCode == SWT.CR || event.keyCode == SWT.KEYPAD_CR) && !several) {
            commit();
        }
    }

    private void restore() {
        String stored = shown;
        shown = null;
        show(stored);
        text.selectAll();
    }

    private void fault(Optional<String> sentence) {
        field.setWrong(sentence.isPresent());
        faults.accept(sentence);
    }
}
