// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.stitchbird.engine.data.ColumnSpec;
import org.stitchbird.engine.data.Columns;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Table;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.session.FlowSource;
import org.stitchbird.engine.session.RunEvent.Finished;
import org.stitchbird.engine.session.RunEvent.Outcome;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;

/** Runs flows of many nodes that do nothing, and tells what the engine itself takes for each. */
public final class TrivialNodes {
    private static final List<Integer> SIZES = List.of(1_000, 2_000, 5_000, 10_000);
    private static final NodeTypes TYPES = StaticNodeTypes.of(List.of(new Nothing("collect.nothing", false),
            new Nothing("prepare.nothing", true)));

    private final int rounds;

    private TrivialNodes(int rounds) {
        this.rounds = rounds;
    }

    /** A node that hands out a table of one cell, or the one that it was given. */
    private record Nothing(String id, boolean takes) implements NodeType {
        @Override
        public NodeSpec spec() {
            NodeSpec.Builder spec = NodeSpec.of(id, takes ? Step.PREPARE : Step.COLLECT, "Nothing").about("Nothing.")
                    .out(Port.of("table", Kind.TABLE)).settings(SettingSpec.integer("number", 0));
            return (takes ? spec.in(Port.of("table", Kind.TABLE)) : spec).build();
        }

        @Override
        public void run(NodeRun run) {
            run.out("table", takes ? run.table("table") : Table.of(List.of(Columns.numbers(ColumnSpec.number("n"),
                    new double[] {run.settings().integer("number")})), null));
        }
    }

    private interface Way {
        double seconds(FlowSource flow, Path folder) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        TrivialNodes all = new TrivialNodes(arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5);
        System.out.printf(Locale.ROOT, "%-34s%s%n", "microseconds for each node of", String.join("",
                SIZES.stream().map(size -> "%,11d".formatted(size)).toList()) + "     growth");
        for (String shape : List.of("chain", "fan")) {
            boolean chain = shape.equals("chain");
            all.measure(shape + ", results in memory", chain, (flow, folder) -> run(flow, Optional.empty()));
            all.measure(shape + ", results kept", chain, (flow, folder) -> run(flow, Optional.of(folder)));
            all.measure(shape + ", nothing changed", chain, TrivialNodes::again);
            all.measure(shape + ", nothing changed, restarted", chain, (flow, folder) -> {
                run(flow, Optional.of(folder));
                return run(flow, Optional.of(folder));
            });
        }
    }

    private void measure(String what, boolean chain, Way way) throws Exception {
        double[] micros = new double[SIZES.size()];
        for (int i = 0; i < micros.length; i++) {
            double[] seconds = new double[rounds];
            for (int round = -1; round < rounds; round++) {
                Path folder = Files.createTempDirectory("stitchbird-many");
                double once = way.seconds(flow(SIZES.get(i), chain), folder);
                seconds[Math.max(0, round)] = once;
                delete(folder);
            }
            Arrays.sort(seconds);
            micros[i] = seconds[rounds / 2] * 1e6 / SIZES.get(i);
        }
        System.out.printf(Locale.ROOT, "%-34s%s%10.2f x%n", what, String.join("",
                Arrays.stream(micros).mapToObj(each -> "%11.1f".formatted(each)).toList()),
                micros[micros.length - 1] / micros[0]);
    }

    private static double run(FlowSource flow, Optional<Path> folder) throws Exception {
        long start = System.nanoTime();
        try (LocalFlowSession session = session(folder)) {
            session.start(flow, Set.of());
            end(session);
        }
        return (System.nanoTime() - start) / 1e9;
    }

    /** A second run in the same session. */
    private static double again(FlowSource flow, Path folder) throws Exception {
        try (LocalFlowSession session = session(Optional.of(folder))) {
            session.start(flow, Set.of());
            end(session);
            long start = System.nanoTime();
            session.start(flow, Set.of());
            end(session);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private static LocalFlowSession session(Optional<Path> folder) {
        return new LocalFlowSession(TYPES, new RunLogs(Optional.empty()), folder.map(ResultFolder::of),
                kind -> Optional.empty());
    }

    private static void end(LocalFlowSession session) throws InterruptedException {
        Finished finished = session.await().orElseThrow();
        if (finished.outcome() != Outcome.OK) {
            throw new IllegalStateException(finished.toString());
        }
    }

    private static FlowSource flow(int nodes, boolean chain) {
        StringBuilder text = new StringBuilder("<flow format='1'><nodes>");
        StringBuilder wires = new StringBuilder();
        for (int i = 0; i < nodes; i++) {
            text.append("<node id='n%d' type='%s.nothing' version='1'><setting name='number' value='%d'/></node>"
                    .formatted(i, i == 0 ? "collect" : "prepare", i));
            if (i > 0) {
                wires.append("<wire from='n%d' output='table' to='n%d' input='table'/>".formatted(chain ? i - 1 : 0,
                        i));
            }
        }
        return new FlowSource(text + "</nodes><wires>" + wires + "</wires></flow>", Path.of("").toAbsolutePath()
                .toString(), "many.flow");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
