// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.workbench.Language;
import org.stitchbird.workbench.text.Messages;

/** The languages there are, or the one of the desktop. */
public final class LanguageMenu extends ChoiceMenu {
    /** For plugin.xml. */
    public LanguageMenu() {
        super(true);
    }

    @Override
    List<Choice> choices() {
        Optional<Language> now = Language.chosen();
        Stream<Choice> all = Language.all().stream().map(each -> new Choice(each.ownName(),
                now.equals(Optional.of(each)), () -> choose(Optional.of(each))));
        Choice system = new Choice(Messages.text("language.system"), now.isEmpty(), () -> choose(Optional.empty()));
        return Stream.concat(all, Stream.of(system)).toList();
    }

    private static void choose(Optional<Language> language) {
        if (language.equals(Language.chosen())) {
            return;
        }
        Language.choose(language);
        boolean now = new MessageDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(),
                Messages.text("language.title"), null, Messages.text("language.restart"), MessageDialog.QUESTION, 0,
                Messages.text("language.now"), Messages.text("language.later")).open() == 0;
        if (now) {
            PlatformUI.getWorkbench().restart();
        }
    }
}
