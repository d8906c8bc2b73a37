// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** As much of HTTP as reading files needs, on this machine: one request for each connection. */
abstract class LocalHttp implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());

    LocalHttp() throws IOException {
        Thread.ofPlatform().daemon().name("answers requests").start(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    answer(client);
                } catch (IOException e) {
                    // Closed, or somebody who has gone.
                }
            }
        });
    }

    /**
     * An answer.
     *
     * @param headers further headers, each ended by a line break
     */
    record Answer(int code, String headers, byte[] body) {
        static Answer of(int code) {
            return new Answer(code, "", new byte[0]);
        }
    }

    /** Answers a request for a path, or at a proxy for a whole address. */
    abstract Answer answer(String target) throws IOException;

    int port() {
        return socket.getLocalPort();
    }

    private void answer(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(
                new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        String request = in.readLine();
        while (request != null && !in.readLine().isEmpty()) {
            // Headers are of no interest.
        }
        if (request == null) {
            return;
        }
        String[] words = request.split(" ");
        Answer answer = answer(words[1]);
        OutputStream out = client.getOutputStream();
        out.write(("HTTP/1.1 " + answer.code() + " Said\r\n" + answer.headers()
                + "Connection: close\r\nContent-Length: " + answer.body().length + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        if (!words[0].equals("HEAD")) {
            out.write(answer.body());
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
