// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.List;
import java.util.stream.Stream;
import org.stitchbird.workbench.look.ThemeChoice;
import org.stitchbird.workbench.look.WorkbenchTheme;
import org.stitchbird.workbench.text.Messages;

/** Light, dark, or as the desktop. */
public final class ThemeMenu extends ChoiceMenu {
    /** For plugin.xml. */
    public ThemeMenu() {
        super(true);
    }

    @Override
    List<Choice> choices() {
        return Stream.of(ThemeChoice.values()).map(each -> new Choice(Messages.text("theme." + each.word()),
                each == WorkbenchTheme.choice(), () -> WorkbenchTheme.choose(each))).toList();
    }
}
