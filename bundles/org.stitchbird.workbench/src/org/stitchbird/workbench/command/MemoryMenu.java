// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;
import org.stitchbird.workbench.worker.RunMemory;

/** How much memory runs may take. */
public final class MemoryMenu extends ChoiceMenu {
    private static final long GIGABYTE = 1 << 10;

    /** For plugin.xml. */
    public MemoryMenu() {
        super(true);
    }

    @Override
    List<Choice> choices() {
        OptionalLong now = RunMemory.chosen();
        Choice half = new Choice(Messages.text("memory.half", size(RunMemory.machine() / 2)), now.isEmpty(),
                () -> RunMemory.choose(OptionalLong.empty()));
        Stream<Choice> sizes = RunMemory.choices().stream().map(each -> new Choice(size(each),
                now.equals(OptionalLong.of(each)), () -> RunMemory.choose(OptionalLong.of(each))));
        return Stream.concat(Stream.of(half), sizes).toList();
    }

    private static String size(long megabytes) {
        return megabytes < GIGABYTE || megabytes % GIGABYTE != 0 && megabytes < 10 * GIGABYTE
                ? Messages.text("memory.megabytes", Figures.whole(megabytes))
                : Messages.text("memory.gigabytes", Figures.whole(Math.round((double) megabytes / GIGABYTE)));
    }
}
