// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Starts bundles of plug-ins, whose activators can throw, or never come back, without harm to whoever starts them. */
public final class GuardedStart {
    private static final long PATIENCE_SECONDS = 10;

    private GuardedStart() {
    }

    /**
     * How long foreign code may take where people wait for it; the system property {@code stitchbird.plugins.patience}, in
     * seconds, says otherwise.
     */
    public static Duration patience() {
        return Duration.ofSeconds(Long.getLong("stitchbird.plugins.patience", PATIENCE_SECONDS));
    }

    /**
     * Starts these bundles one after the other, until the framework ends; stops at the first that fails.
     *
     * @return why one could not be started, a sentence; empty when all are
     */
    public static Optional<String> start(List<Bundle> bundles) throws InterruptedException {
        for (Bundle bundle : bundles) {
            Optional<String> failed = start(bundle);
            if (failed.isPresent()) {
                return failed;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> start(Bundle bundle) throws InterruptedException {
        Throwable[] thrown = new Throwable[1];
        Thread starting = Thread.ofPlatform().daemon().name("starts " + bundle.getSymbolicName()).start(() -> {
            try {
                // Not by its activation policy: what its activator does is to be seen here, not when a class is asked for.
                bundle.start(Bundle.START_TRANSIENT);
            } catch (Throwable e) {
                thrown[0] = e;
            }
        });
        starting.join(patience());
        if (starting.isAlive()) {
            starting.interrupt();
            return Optional.of(Messages.get("start.hangs", bundle.getSymbolicName(), patience().toSeconds()));
        }
        return Optional.ofNullable(thrown[0]).map(failure -> Messages.get("start.throws", bundle.getSymbolicName(),
                cause(failure)));
    }

    /** What an activator has thrown, rather than that it has thrown something. */
    private static Throwable cause(Throwable failure) {
        return failure instanceof BundleException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
