// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.concurrent.Callable;

/**
 * Keeps away from the console what some of Weka's classes write to it while they work.
 *
 * <p>Only the thread that does the work is quiet, and those that the work starts; all others are heard as before.
 */
final class QuietConsole {
    private static final ThreadLocal<Boolean> QUIET = new InheritableThreadLocal<>() {
        @Override
        protected Boolean initialValue() {
            return false;
        }
    };

    private QuietConsole() {
    }

    /** Does a piece of work of which nothing is heard. */
    static <T> T call(Callable<T> work) throws Exception {
        if (QUIET.get()) {
            return work.call();
        }
        listen();
        QUIET.set(true);
        try {
            return work.call();
        } finally {
            QUIET.remove();
        }
    }

    /** Each time anew: somebody may have put another stream in the place of ours. */
    private static synchronized void listen() {
        if (!(System.out instanceof Filtered)) {
            System.setOut(new Filtered(System.out));
        }
        if (!(System.err instanceof Filtered)) {
            System.setErr(new Filtered(System.err));
        }
    }

    /** A console that does not hear quiet threads. */
    private static final class Filtered extends PrintStream {
        Filtered(PrintStream console) {
            super(new OutputStream() {
                @Override
                public void write(int letter) {
                    if (!QUIET.get()) {
                        console.write(letter);
                    }
                }

                @Override
                public void write(byte[] bytes, int from, int count) {
                    if (!QUIET.get()) {
                        console.write(bytes, from, count);
                    }
                }

                @Override
                public void flush() {
                    console.flush();
                }
            }, true, console.charset());
        }
    }
}
