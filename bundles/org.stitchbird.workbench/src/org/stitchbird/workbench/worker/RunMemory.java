// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.worker;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;
import org.eclipse.core.runtime.ILog;
import org.stitchbird.workbench.Preferences;

/** How much memory runs may take, as the person has chosen or as {@code -Dstitchbird.memory=MEGABYTES} says. */
public final class RunMemory {
    private static final String KEY = "memory";
    private static final String PROPERTY = "stitchbird.memory";
    private static final long LEAST = 1 << 10;

    private RunMemory() {
    }

    /** The megabytes that were chosen; empty for half of the machine's memory. */
    public static OptionalLong chosen() {
        String text = System.getProperty(PROPERTY, Preferences.get(KEY, "")).strip();
        return text.matches("[1-9][0-9]{0,8}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }

    /** Chooses so many megabytes, or half of the machine's memory; holds from the next run on. */
    public static void choose(OptionalLong megabytes) {
        if (!megabytes.equals(chosen())) {
            Preferences.put(KEY, megabytes.isEmpty() ? "" : Long.toString(megabytes.getAsLong()));
            WorkerLaunch.renew();
        }
    }

    /** What can be chosen on this machine, in megabytes: powers of two below its memory, and what is chosen now. */
    public static List<Long> choices() {
        long all = machine();
        Stream<Long> powers = Stream.iterate(LEAST, each -> each < all, each -> each * 2);
        return Stream.concat(powers, chosen().stream().boxed()).distinct().sorted().toList();
    }

    /** The memory of this machine in megabytes. */
    public static long machine() {
        try {
            return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(
                    new ObjectName("java.lang:type=OperatingSystem"), "TotalMemorySize") >> 20;
        } catch (JMException | RuntimeException e) {
            ILog.of(RunMemory.class).warn("The size of the memory is not known", e);
            return LEAST * 8;
        }
    }

    /** The option of Java that sets the limit. */
    static String option() {
        OptionalLong chosen = chosen();
        // Java's own default is a quarter; the rest is for the editor and for the files that the system maps.
        return chosen.isEmpty() ? "-XX:MaxRAMPercentage=50" : "-Xmx" + chosen.getAsLong() + "m";
    }
}
