// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.worker;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.history.RunLogs;
import org.stitchbird.engine.kept.ResultFolder;
import org.stitchbird.engine.kit.StaticNodeTypes;
import org.stitchbird.engine.run.LocalFlowSession;
import org.stitchbird.engine.sample.FakeType;
import org.stitchbird.engine.sample.SampleTypes;
import org.stitchbird.engine.spec.NodeRun;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypes;
import org.stitchbird.engine.spec.Port;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.Step;

/** A worker with the sample types and a node that does what no node may do. */
public final class FaultyWorker {
    private static final List<long[]> HELD = new ArrayList<>();

    private FaultyWorker() {
    }

    /** Is a worker. */
    public static void main(String[] arguments) {
        Locale.setDefault(Locale.ENGLISH);
        System.out.println("not for the protocol");
        NodeTypes types = StaticNodeTypes.of(new SampleTypes().all(fault()));
        Worker.run(() -> new LocalFlowSession(types, new RunLogs(Optional.empty()), ResultFolder.standard(),
                kind -> List.of()));
    }

    static NodeType fault() {
        return FakeType.of(NodeSpec.of("test.fault", Step.TEST, "Fault").about("Does what no node may do.")
                .in(Port.of("table", Kind.TABLE).asOptional()).out(Port.of("table", Kind.TABLE))
                .settings(SettingSpec.text("deed", ""), SettingSpec.text("other", ""))).runs(run -> {
                    System.out.println("deed " + run.settings().text("deed") + " " + ProcessHandle.current().pid());
                    does(run, run.settings().text("deed"));
                    if (run.wired("table")) {
                        run.out("table", run.table("table"));
                    }
                });
    }

    /** Nobody can tell which of several nodes was to blame, so the other one must not be at work any more. */
    private static void whatRunsBesideItIsDone() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(800);
    }

    private static void does(NodeRun run, String deed) throws Exception {
        switch (deed) {
            case "exit" -> System.exit(3);
            case "exit-elsewhere" -> {
                whatRunsBesideItIsDone();
                Thread.ofPlatform().start(() -> System.exit(3)).join();
            }
            case "halt" -> {
                whatRunsBesideItIsDone();
                Runtime.getRuntime().halt(3);
            }
            case "memory" -> {
                while (true) {
                    HELD.add(new long[1 << 20]);
                }
            }
            case "depth" -> deeper(0);
            case "loop" -> {
                for (long i = 0; i >= 0 || System.nanoTime() != 0; i++) {
                    Thread.onSpinWait();
                }
            }
            case "wait" -> TimeUnit.MINUTES.sleep(5);
            case "short" -> TimeUnit.MILLISECONDS.sleep(1_500);
            case "thread" -> Thread.ofPlatform().daemon(false).name("left-alone").start(() -> does("wait"));
            case "busy" -> Thread.ofPlatform().daemon().name("left-busy").start(() -> does("loop"));
            case "garbage" -> new FileOutputStream(FileDescriptor.out).write(new byte[64]);
            default -> { }
        }
    }

    private static void does(String deed) {
        try {
            does(null, deed);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static long deeper(long depth) {
        return depth + deeper(depth + 1);
    }
}
