// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import java.lang.System.Logger.Level;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.text.Messages;

/** Lets others' code take part in a check: what throws costs that check, and what does not come back is asked no more. */
final class PlugInCode {
    /** Longer than any rule may take on a slow machine, shorter than people wait before they give up. */
    private static final long DEFAULT_LIMIT_MILLIS = 3_000;
    private static final Set<Object> HANGING = Collections.synchronizedSet(
            Collections.newSetFromMap(new IdentityHashMap<>()));

    private PlugInCode() {
    }

    /** Does work of a service and answers what came out; empty when nothing did, which is told in a sentence. */
    static <T> Optional<T> call(Object service, Callable<T> work, Consumer<String> told) {
        if (HANGING.contains(service)) {
            told.accept(Messages.text("rule.hangs", name(service)));
            return Optional.empty();
        }
        FutureTask<T> task = new FutureTask<>(work);
        if (service.getClass().getClassLoader() == PlugInCode.class.getClassLoader()) {
            // Our own comes back, however large the flow is.
            task.run();
        } else {
            Thread.ofPlatform().daemon().name("check " + service.getClass().getName()).start(task);
        }
        try {
            return Optional.of(task.get(Long.getLong("stitchbird.rule.limit", DEFAULT_LIMIT_MILLIS),
                    TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            task.cancel(true);
            HANGING.add(service);
            told.accept(Messages.text("rule.hangs", name(service)));
        } catch (ExecutionException e) {
            System.getLogger("org.stitchbird.engine").log(Level.WARNING, name(service) + " failed in a check",
                    e.getCause());
            told.accept(Messages.text("rule.fails", name(service), e.getCause()));
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }

    /** What people know it by: the name of its bundle, and its class. */
    private static String name(Object service) {
        Bundle bundle = FrameworkUtil.getBundle(service.getClass());
        String type = service.getClass().getSimpleName();
        return bundle == null ? type : bundle.getHeaders().get(Constants.BUNDLE_NAME) + " › " + type;
    }
}
