// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import org.stitchbird.engine.data.NodeFailure;

/** Calls into Weka whose failures become sentences for people. */
public final class WekaWork {
    private WekaWork() {
    }

    /**
     * Does a piece of Weka's work.
     *
     * @param key the message that tells what failed, with a place for Weka's reason
     * @throws NodeFailure if Weka throws, or as the work itself throws it
     * @throws CancellationException if the thread has been interrupted, which Weka notices now and then
     */
    public static <T> T call(String key, Callable<T> work) throws NodeFailure {
        return call(e -> Messages.get(key, reason(e)), work);
    }

    /** Does a piece of Weka's work as {@link #call(String, Callable)} does, with a sentence made of the failure. */
    public static <T> T call(Function<Exception, String> sentence, Callable<T> work) throws NodeFailure {
        try {
            return QuietConsole.call(work);
        } catch (NodeFailure | CancellationException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (Exception e) {
            throw new NodeFailure(sentence.apply(e), e);
        }
    }

    /**
     * Does a piece of Weka's work as it is; only nothing is heard of it on the console.
     *
     * @throws Exception as the work throws it
     */
    public static <T> T quietly(Callable<T> work) throws Exception {
        return QuietConsole.call(work);
    }

    /** Weka's message in one line, or else the kind of the failure. */
    public static String reason(Throwable e) {
        return e.getMessage() == null || e.getMessage().isBlank() ? e.getClass().getSimpleName()
                : e.getMessage().strip().replaceAll("\\s+", " ");
    }
}
