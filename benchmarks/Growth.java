// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Measures how much the start has grown since an older version, turn by turn in one run: {@code stitchbird nodes} from
 * process start to exit, and the workbench from process start until its window is in sight.
 *
 * <p>Called by {@code stitchbird bench growth FOLDER [ROUNDS]} with the project's folder and that of an older clone, both
 * with their product built. The workbench is left out without a window system or without xdotool.
 */
public final class Growth {
    private static final int ROUNDS = 9;
    private static final int PATIENCE_SECONDS = 120;

    private Growth() {
    }

    public static void main(String[] arguments) throws Exception {
        if (arguments.length < 2) {
            System.out.println("growth: name the folder of an older clone: stitchbird bench growth FOLDER");
            return;
        }
        List<Path> clones = List.of(Path.of(arguments[1]).toRealPath(), Path.of(arguments[0]).toRealPath());
        int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : ROUNDS;
        Path work = Files.createTempDirectory("stitchbird-growth");
        measure("stitchbird nodes", rounds, clones, clone -> nodes(clone, work));
        if (System.getenv("DISPLAY") == null || !hasXdotool()) {
            System.out.println("The workbench is left out: it needs a window system and xdotool.");
            return;
        }
        measure("workbench to its window", rounds, clones, clone -> workbench(clone, work));
    }

    /** One measurement of a clone, in seconds. */
    private interface Measurement {
        double of(Path clone) throws IOException, InterruptedException;
    }

    private static void measure(String what, int rounds, List<Path> clones, Measurement once)
            throws IOException, InterruptedException {
        double[][] seconds = new double[2][rounds];
        for (int round = -1; round < rounds; round++) {
            for (int i = 0; i < 2; i++) {
                // Who comes first takes turns, so that neither always finds the machine as the other left it.
                int which = (round & 1) == 0 ? i : 1 - i;
                double measured = once.of(clones.get(which));
                if (round >= 0) {
                    seconds[which][round] = measured;
                }
            }
        }
        print(what + ", older", seconds[0]);
        print(what, seconds[1]);
        System.out.printf(Locale.ROOT, "%-32s %.3f (below 1.10 is the aim)%n", "ratio of the medians",
                median(seconds[1]) / median(seconds[0]));
    }

    private static double nodes(Path clone, Path work) throws IOException, InterruptedException {
        Path output = work.resolve("output.txt");
        long start = System.nanoTime();
        int exit = new ProcessBuilder(clone.resolve("stitchbird").toString(), "nodes").redirectErrorStream(true)
                .redirectOutput(output.toFile()).start().waitFor();
        double seconds = (System.nanoTime() - start) / 1e9;
        if (exit != 0) {
            throw new IOException("nodes of " + clone + " ended with " + exit + ":\n" + Files.readString(output));
        }
        return seconds;
    }

    private static double workbench(Path clone, Path work) throws IOException, InterruptedException {
        Path area = work.resolve(clone.toString().replace('/', '_'));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(clone.resolve("stitchbird").toString(),
                clone.resolve("examples/iris/iris.flow").toString(), "-data", area.toString())
                .redirectErrorStream(true).redirectOutput(work.resolve("workbench.txt").toFile()).start();
        try {
            while (!inSight(process)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE_SECONDS * 1_000_000_000L) {
                    throw new IOException("The workbench of " + clone + " showed no window:\n"
                            + Files.readString(work.resolve("workbench.txt")));
                }
                Thread.sleep(10);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            all.forEach(ProcessHandle::destroy);
            process.waitFor(30, TimeUnit.SECONDS);
            Thread.sleep(500);
        }
    }

    /** Whether a window of the flow is visible that belongs to the process or to one that it has started. */
    private static boolean inSight(Process process) throws IOException, InterruptedException {
        for (ProcessHandle each : process.descendants().toList()) {
            Process search = new ProcessBuilder("xdotool", "search", "--onlyvisible", "--all", "--pid",
                    Long.toString(each.pid()), "--name", "iris.flow").redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String found = new String(search.getInputStream().readAllBytes());
            search.waitFor();
            if (!found.isBlank()) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasXdotool() throws InterruptedException {
        try {
            return new ProcessBuilder("xdotool", "version").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static double median(double[] seconds) {
        double[] sorted = seconds.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String what, double[] seconds) {
        System.out.printf(Locale.ROOT, "%-32s median %.3f s (%.3f-%.3f, %d runs)%n", what, median(seconds),
                Arrays.stream(seconds).min().orElseThrow(), Arrays.stream(seconds).max().orElseThrow(),
                seconds.length);
    }
}
