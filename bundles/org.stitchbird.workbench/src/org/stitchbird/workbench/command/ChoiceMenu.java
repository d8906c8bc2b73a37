// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.ActionContributionItem;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IContributionItem;
import org.eclipse.ui.actions.CompoundContributionItem;

/** A menu of things of which one, or some, are marked. */
abstract class ChoiceMenu extends CompoundContributionItem {
    /**
     * One thing to choose.
     *
     * @param label what people read
     * @param marked whether it is chosen now
     * @param choose chooses it
     */
    record Choice(String label, boolean marked, Runnable choose) {
    }

    private final int style;

    /** Makes a menu of which one thing is marked, or any number. */
    ChoiceMenu(boolean one) {
        style = one ? IAction.AS_RADIO_BUTTON : IAction.AS_CHECK_BOX;
    }

    abstract List<Choice> choices();

    @Override
    protected IContributionItem[] getContributionItems() {
        List<IContributionItem> items = new ArrayList<>();
        for (Choice choice : choices()) {
            Action action = new Action(choice.label(), style) {
                @Override
                public void run() {
                    if (style == IAction.AS_CHECK_BOX || isChecked()) {
                        choice.choose().run();
                    }
                }
            };
            action.setChecked(choice.marked());
            items.add(new ActionContributionItem(action));
        }
        return items.toArray(IContributionItem[]::new);
    }
}
