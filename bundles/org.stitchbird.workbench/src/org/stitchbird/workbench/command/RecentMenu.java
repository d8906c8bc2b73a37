// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.jface.action.Separator;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.actions.CompoundContributionItem;
import org.stitchbird.workbench.file.FlowFiles;
import org.stitchbird.workbench.file.RecentFiles;
import org.stitchbird.workbench.text.Messages;

/** The files opened last, as a menu; those that are gone are grey. */
public final class RecentMenu extends CompoundContributionItem {
    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        for (Path file : RecentFiles.all()) {
            Action open = item(label(file), () -> FlowFiles.of(PlatformUI.getWorkbench().getActiveWorkbenchWindow())
                    .open(file));
            open.setEnabled(Files.isRegularFile(file));
            items.add(new ActionContributionItem(open));
        }
        if (items.isEmpty()) {
            Action none = item(Messages.text("recent.none"), () -> { });
            none.setEnabled(false);
            items.add(new ActionContributionItem(none));
        } else {
            items.add(new Separator());
            items.add(new ActionContributionItem(item(Messages.text("recent.clear"), RecentFiles::clear)));
        }
        return items.toArray(IContributionItem[]::new);
    }

    /** The name and, because many are called alike, the folder; the platform cuts a label at the last @. */
    private static String label(Path file) {
        String label = file.getFileName() + "  –  " + file.getParent();
        return label.replace("&", "&&") + "@";
    }

    private static Action item(String text, Runnable run) {
        return new Action(text) {
            @Override
            public void run() {
                run.run();
            }
        };
    }
}
