// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A forwarding proxy on this machine that Java is told of as long as it is open. */
final class LocalProxy extends LocalHttp {
    private final LocalServer target;
    private final AtomicInteger passed = new AtomicInteger();

    private LocalProxy(LocalServer target) throws IOException {
        this.target = target;
        System.setProperty("http.proxyHost", "localhost");
        System.setProperty("http.proxyPort", Integer.toString(port()));
    }

    /** Takes all that it is asked for, of whatever computer, from one server. */
    static LocalProxy to(LocalServer target) throws IOException {
        return new LocalProxy(target);
    }

    static LocalProxy thatAsksForAPassword() throws IOException {
        return new LocalProxy(null);
    }

    /** How many requests came through. */
    int passed() {
        return passed.get();
    }

    @Override
    Answer answer(String address) throws IOException {
        passed.incrementAndGet();
        return target == null ? new Answer(407, "Proxy-Authenticate: Basic realm=\"acme\"\r\n", new byte[0])
                : target.answer(URI.create(address).getPath());
    }

    @Override
    public void close() throws IOException {
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
        super.close();
    }
}
