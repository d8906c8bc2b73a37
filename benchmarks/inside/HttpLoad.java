// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Asks a server on this machine, some rows a request, over some connections that stay open; each asks again as soon as
 * it has its answer, which must be the same as the first time. On each line of the standard input it measures once more
 * and prints requests a second, the median and the 99th percentile of the latency in milliseconds, and how many of them
 * were bad bodies.
 *
 * <p>Arguments: the port, connections, seconds, every how many-th request is bad (0 for none), a CSV file of numbers,
 * and how many of its rows go into a request.
 */
public final class HttpLoad {
    private static final List<String> BAD = List.of("[{}", "{}", "[1e999]", "{\"a\":".repeat(50), "{\"a\":1,\"a\":2}");

    private final int port;
    private final int connections;
    private final int bad;
    private final List<byte[]> requests = new ArrayList<>();
    private final List<byte[]> answers = new ArrayList<>();

    private HttpLoad(int port, int connections, int bad, Path csv, int rows) throws IOException {
        this.port = port;
        this.connections = connections;
        this.bad = bad;
        List<String> lines = Files.readAllLines(csv);
        String[] names = lines.get(0).split(",");
        for (int from = 1; from + rows <= lines.size(); from += rows) {
            requests.add(request(lines.subList(from, from + rows).stream().map(line -> row(names, line.split(",")))
                    .collect(Collectors.joining(",", "[", "]"))));
        }
    }

    private static String row(String[] names, String[] cells) {
        // The last column is the target.
        return IntStream.range(0, cells.length - 1).mapToObj(i -> '"' + names[i] + "\":" + cells[i])
                .collect(Collectors.joining(",", "{", "}"));
    }

    public static void main(String[] arguments) throws Exception {
        HttpLoad load = new HttpLoad(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[3]), Path.of(arguments[4]), Integer.parseInt(arguments[5]));
        load.first();
        while (System.in.read() >= 0) {
            System.out.println(load.measure(Integer.parseInt(arguments[2])));
        }
    }

    private static byte[] request(String body) {
        return ("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }

    private void first() throws IOException {
        try (Connection connection = new Connection()) {
            for (byte[] request : requests) {
                answers.add(connection.ask(request, 200));
            }
        }
    }

    private String measure(int seconds) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Callable<long[]>> all = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            int start = i * requests.size() / connections;
            all.add(() -> ask(start, end));
        }
        ExecutorService threads = Executors.newFixedThreadPool(connections);
        try {
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> each : threads.invokeAll(all)) {
                latencies.add(each.get());
            }
            long[] sorted = latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            long refused = bad == 0 ? 0 : latencies.stream().mapToLong(each -> (each.length + bad - 1) / bad).sum();
            return sorted.length / (double) seconds + " " + sorted[sorted.length / 2] / 1e6 + " "
                    + sorted[(int) (sorted.length * 0.99)] / 1e6 + " " + refused;
        } finally {
            threads.shutdown();
        }
    }

    private long[] ask(int start, long end) throws IOException {
        long[] latencies = new long[1 << 10];
        int count = 0;
        try (Connection connection = new Connection()) {
            for (long now = System.nanoTime(); now < end; count++) {
                if (count == latencies.length) {
                    latencies = Arrays.copyOf(latencies, 2 * count);
                }
                if (bad > 0 && count % bad == 0) {
                    connection.ask(request(BAD.get(count / bad % BAD.size())), 400);
                } else {
                    int row = (start + count) % requests.size();
                    if (!Arrays.equals(answers.get(row), connection.ask(requests.get(row), 200))) {
                        throw new IOException("Row " + (row + 1) + " has got another answer than before");
                    }
                }
                long then = System.nanoTime();
                latencies[count] = then - now;
                now = then;
            }
        }
        return Arrays.copyOf(latencies, count);
    }

    /** A connection that stays open. */
    private final class Connection implements AutoCloseable {
        private final Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        private final InputStream in = new BufferedInputStream(socket.getInputStream());
        private final OutputStream out = socket.getOutputStream();

        Connection() throws IOException {
            socket.setTcpNoDelay(true);
        }

        /** The body of the answer to a request. */
        byte[] ask(byte[] request, int status) throws IOException {
            out.write(request);
            int length = 0;
            String line = line();
            if (!line.startsWith("HTTP/1.1 " + status + " ")) {
                throw new IOException("Expected " + status + ", but got " + line);
            }
            while (!line.isEmpty()) {
                line = line();
                if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                    length = Integer.parseInt(line.substring(15).strip());
                }
            }
            return in.readNBytes(length);
        }

        private String line() throws IOException {
            StringBuilder line = new StringBuilder();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                if (next < 0) {
                    throw new IOException("The server has closed the connection");
                }
                if (next != '\r') {
                    line.append((char) next);
                }
            }
            return line.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
