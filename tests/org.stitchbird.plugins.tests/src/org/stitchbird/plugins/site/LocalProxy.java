// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;

/** A forwarding proxy on this machine that Java is told of as long as it is open. */
final class LocalProxy implements AutoCloseable {
    private final HttpServer server;
    private final LocalServer target;
    private final AtomicInteger passed = new AtomicInteger();

    private LocalProxy(LocalServer target) throws IOException {
        this.target = target;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        System.setProperty("http.proxyHost", "localhost");
        System.setProperty("http.proxyPort", Integer.toString(server.getAddress().getPort()));
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

    private void answer(HttpExchange exchange) throws IOException {
        passed.incrementAndGet();
        if (target == null) {
            exchange.getResponseHeaders().add("Proxy-Authenticate", "Basic realm=\"acme\"");
            exchange.sendResponseHeaders(407, -1);
            exchange.close();
            return;
        }
        HttpURLConnection there = (HttpURLConnection) URI.create(target.address() + exchange.getRequestURI().getPath())
                .toURL().openConnection(Proxy.NO_PROXY);
        there.setRequestMethod(exchange.getRequestMethod());
        int code = there.getResponseCode();
        boolean body = code == 200 && !exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(code, body ? there.getContentLengthLong() : -1);
        if (body) {
            try (InputStream in = there.getInputStream(); OutputStream out = exchange.getResponseBody()) {
                in.transferTo(out);
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        System.clearProperty("http.proxyHost");
        System.clearProperty("http.proxyPort");
        server.stop(0);
    }
}
