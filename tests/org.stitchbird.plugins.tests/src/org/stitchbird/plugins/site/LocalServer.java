// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** A web server on this machine that has one site, under {@code /site}. */
final class LocalServer implements AutoCloseable {
    private static final String PLACE = "/site";

    private final HttpServer server;
    private final Path site;

    private LocalServer(HttpServer server, Path site) {
        this.server = server;
        this.site = site;
    }

    static LocalServer of(Path site) throws IOException {
        LocalServer made = new LocalServer(HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0), site);
        made.server.createContext("/", made::answer);
        made.server.start();
        return made;
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    /** Answers with a code and nothing else below a path. */
    void answer(String path, int code) {
        server.createContext(path, exchange -> {
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        Path file = path.startsWith(PLACE + "/") ? site.resolve(path.substring(PLACE.length() + 1)) : null;
        if (file == null || !Files.isRegularFile(file)) {
            exchange.sendResponseHeaders(404, -1);
        } else {
            exchange.sendResponseHeaders(200, exchange.getRequestMethod().equals("HEAD") ? -1 : Files.size(file));
            if (!exchange.getRequestMethod().equals("HEAD")) {
                try (OutputStream out = exchange.getResponseBody()) {
                    Files.copy(file, out);
                }
            }
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
