// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Measures the service that is exported for the random forest of the example breast-cancer, one row a request, at 1, 8
 * and 64 connections, without and with bad bodies in between: requests a second and latency, beside a server that
 * answers a constant (what HTTP costs) and beside the same model asked in-process (what Weka costs).
 * Many rows a request show what a copy of the model for each processor gains over one.
 *
 * <p>Called by {@code stitchbird bench service [ROUNDS [SECONDS]]}. Every answer must be the same as the first time,
 * and every bad body, one in ten, must get 400.
 */
public final class Service {
    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int[] CONNECTIONS = {1, 8, 64};
    private static final int PORT = 18_231;
    private static final int THREADS = 144;
    private static final int MANY = 200;

    private final Path root;
    private final Path work;
    private final Path project;
    private final int rounds;
    private final String seconds;
    private final List<Process> started = new ArrayList<>();

    private Service(Path root, Path work, int rounds, String seconds) {
        this.root = root;
        this.work = work;
        this.project = work.resolve("service");
        this.rounds = rounds;
        this.seconds = seconds;
    }

    public static void main(String[] arguments) throws Exception {
        Path work = Files.createTempDirectory("stitchbird-bench");
        Service all = new Service(Path.of(arguments[0]).toAbsolutePath().normalize(), work,
                arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5, arguments.length > 2 ? arguments[2] : "5");
        try {
            all.build();
            all.measure();
        } finally {
            all.started.forEach(Process::destroy);
            try (Stream<Path> files = Files.walk(work)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private void build() throws Exception {
        run(root, root.resolve("stitchbird").toString(), "export", "examples/breast-cancer/breast-cancer.flow", "--as",
                "service", "--option", "model=random-forest", "--option", "package=bench", "--out", project.toString());
        run(project, root.resolve("mvnw").toString(), "-q", "-B", "package", "-DskipTests");
        run(project, JAVA, "-cp", jar(), "bench.Train");
    }

    private static void run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + " has failed:\n" + output);
        }
    }

    private String jar() {
        return project.resolve("target/breast-cancer-1.0.0.jar").toString();
    }

    private String model() throws IOException {
        try (Stream<Path> models = Files.list(project.resolve("model"))) {
            return models.filter(each -> each.toString().contains("orest")).findFirst().orElseThrow().toString();
        }
    }

    private void measure() throws Exception {
        start(service(PORT, Map.of()));
        start(service(PORT + 2, Map.of("WORKERS", "1")));
        start(java(inside("ConstantServer"), "" + (PORT + 1), "" + THREADS));
        Map<String, Process> programs = new LinkedHashMap<>();
        String csv = root.resolve("examples/breast-cancer/breast-cancer.csv").toString();
        for (int connections : CONNECTIONS) {
            programs.put("service " + connections, load(PORT, connections, 0, csv, 1));
            programs.put("with bad bodies " + connections, load(PORT, connections, 10, csv, 1));
            programs.put("constant " + connections, load(PORT + 1, connections, 0, csv, 1));
        }
        programs.put(MANY + " rows 8", load(PORT, 8, 0, csv, MANY));
        programs.put(MANY + " rows, one copy 8", load(PORT + 2, 8, 0, csv, MANY));
        ProcessBuilder weka = java("-cp", jar(), inside("PlainWeka"), model(), csv, seconds);
        programs.put("plain Weka", keep(weka.start()));
        Map<String, double[][]> figures = new LinkedHashMap<>();
        programs.keySet().forEach(name -> figures.put(name, new double[rounds][]));
        // The first round warms up.
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Process> program : programs.entrySet()) {
                double[] once = once(program.getValue());
                if (round >= 0) {
                    figures.get(program.getKey())[round] = once;
                }
            }
        }
        print(figures);
    }

    private ProcessBuilder service(int port, Map<String, String> settings) throws IOException {
        ProcessBuilder service = java("-cp", jar(), "bench.service.Service");
        service.environment().putAll(Map.of("PORT", "" + port, "HOST", "127.0.0.1", "MODEL", model()));
        service.environment().putAll(settings);
        return service;
    }

    private String inside(String program) {
        return root.resolve("benchmarks/inside/" + program + ".java").toString();
    }

    private static ProcessBuilder java(String... arguments) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }

    private Process keep(Process process) {
        started.add(process);
        return process;
    }

    /** Starts a server, waits for its first line, and throws away what follows. */
    private void start(ProcessBuilder server) throws IOException {
        Process process = keep(server.start());
        BufferedReader out = process.inputReader();
        if (out.readLine() == null) {
            throw new IOException("A server has ended; what it wrote stands above.");
        }
        Thread reader = new Thread(() -> {
            try {
                out.transferTo(Writer.nullWriter());
            } catch (IOException e) {
                // It has been ended.
            }
        });
        reader.setDaemon(true);
        reader.start();
    }

    private Process load(int port, int connections, int bad, String csv, int rows) throws IOException {
        return keep(java("-Xmx128m", inside("HttpLoad"), "" + port, "" + connections, seconds, "" + bad, csv, "" + rows)
                .start());
    }

    private static double[] once(Process program) throws IOException {
        BufferedWriter in = program.outputWriter();
        in.write('\n');
        in.flush();
        String line = program.inputReader().readLine();
        if (line == null) {
            throw new IOException("A program has ended; what it wrote stands above.");
        }
        return Arrays.stream(line.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }

    private void print(Map<String, double[][]> figures) {
        System.out.printf(Locale.ROOT, "one row a request if nothing else is said, %s s each, median of %d rounds in turns%n",
                seconds, rounds);
        System.out.printf("%-22s %12s %10s %10s %14s%n", "connections", "requests/s", "median ms", "p99 ms",
                "bad, all 400");
        figures.forEach((name, all) -> {
            System.out.printf(Locale.ROOT, "%-22s %12.0f", name, median(all, 0));
            for (int figure = 1; figure < all[0].length; figure++) {
                System.out.printf(Locale.ROOT, figure < 3 ? " %10.2f" : " %14.0f", median(all, figure));
            }
            System.out.println();
        });
        double weka = median(figures.get("plain Weka"), 0);
        for (int connections : CONNECTIONS) {
            double service = median(figures.get("service " + connections), 0);
            System.out.printf(Locale.ROOT,
                    "%d connections: %.2f × a constant answer, %.2f × plain Weka on one thread%n", connections,
                    service / median(figures.get("constant " + connections), 0), service / weka);
        }
        System.out.printf(Locale.ROOT, "%d rows a request: %.2f × with a copy for each processor beside one copy%n",
                MANY, median(figures.get(MANY + " rows 8"), 0) / median(figures.get(MANY + " rows, one copy 8"), 0));
    }

    private static double median(double[][] rounds, int figure) {
        double[] sorted = IntStream.range(0, rounds.length).mapToDouble(i -> rounds[i][figure]).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
