// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stitchbird.engine.cores.Errands;
import org.stitchbird.engine.session.FlowSource;

/** Which nodes are at work in this process, so that it can be said whose fault its end is. */
public final class WorkingNodes {
    /**
     * A node at work.
     *
     * @param flow the flow whose run it is part of
     * @param node its id
     * @param name its name for people
     */
    public record Work(FlowSource flow, String node, String name) {
    }

    private WorkingNodes() {
    }

    /** Everything that is at work now. */
    public static List<Work> all() {
        return Errands.all().values().stream().filter(Work.class::isInstance).map(Work.class::cast).distinct().toList();
    }

    /**
     * What has called System.exit, to be asked by a shutdown hook.
     *
     * @return the node for which the calling thread works; all nodes at work when it works for none of them, as a node
     *     may make threads of its own; none when the process ends for another reason
     */
    public static List<Work> exiting() {
        Optional<Thread> caller = Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> Arrays.stream(each.getValue()).anyMatch(WorkingNodes::exits)).map(Map.Entry::getKey)
                .findFirst();
        return caller.isEmpty() ? List.of() : Errands.all().get(caller.get()) instanceof Work guilty ? List.of(guilty)
                : all();
    }

    private static boolean exits(StackTraceElement frame) {
        return frame.getClassName().equals("java.lang.Runtime") && frame.getMethodName().equals("exit");
    }
}
