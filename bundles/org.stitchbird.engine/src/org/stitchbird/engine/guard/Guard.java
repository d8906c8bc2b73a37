// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.guard;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.text.Messages;

/** Asks the code of plug-ins on a thread of its own, for a limited time. */
public final class Guard {
    private static final String OURS = "org.stitchbird.";
    private static final long SECONDS = 10;

    private static final ClassValue<Boolean> FOREIGN = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> type) {
            Bundle bundle = FrameworkUtil.getBundle(type);
            return bundle != null && isForeign(bundle);
        }
    };

    private Guard() {
    }

    /** The threads, made when the first plug-in is asked. */
    private static final class Threads {
        static final ExecutorService ALL = Executors.newCachedThreadPool(work -> Thread.ofPlatform().daemon()
                .name("asks a plug-in").unstarted(work));
    }

    /**
     * Asks, and waits no longer than the time that plug-ins have: 10 s, or what the system property
     * {@code stitchbird.plugins.patience} says.
     *
     * @throws UnansweredException if the question throws, or is not answered in that time
     */
    public static <T> T ask(Callable<T> question) throws UnansweredException {
        long seconds = Long.getLong("stitchbird.plugins.patience", SECONDS);
        Future<T> answer = Threads.ALL.submit(question);
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new UnansweredException(Messages.text("guard.throws", e.getCause()), e.getCause(), false);
        } catch (TimeoutException | CancellationException e) {
            answer.cancel(true);
            throw new UnansweredException(Messages.text("guard.silent", seconds), e, true);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnansweredException(Messages.text("guard.interrupted"), e, false);
        }
    }

    /** Whether an object is a plug-in's; those of the product, and all without OSGi, are trusted and asked directly. */
    public static boolean isForeign(Object object) {
        return FOREIGN.get(object.getClass());
    }

    /** Whether a bundle is a plug-in's: it is not called as ours are, or does not lie where the engine lies. */
    public static boolean isForeign(Bundle bundle) {
        return bundle.getSymbolicName() == null || !bundle.getSymbolicName().startsWith(OURS)
                || !folder(bundle).equals(folder(FrameworkUtil.getBundle(Guard.class)));
    }

    private static String folder(Bundle bundle) {
        String place = bundle.getLocation();
        int end = place.endsWith("/") ? place.length() - 1 : place.length();
        return place.substring(0, Math.max(0, place.lastIndexOf('/', end - 1)));
    }
}
