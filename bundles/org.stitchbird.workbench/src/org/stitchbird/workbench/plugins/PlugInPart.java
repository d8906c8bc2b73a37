// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Switch;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.workbench.text.Messages;

/** All about one installed plug-in: what it is, how it stands, what it adds, and what can be done with it. */
final class PlugInPart {
    private final PlugInCare care;
    private final Consumer<String> failed;
    private final Facts facts;
    private PlugIn shown;
    private String trouble;

    PlugInPart(Composite parent, PlugInCare care, Consumer<String> failed) {
        this.care = care;
        this.failed = failed;
        facts = new Facts(parent);
    }

    Control control() {
        return facts.control();
    }

    /** How a plug-in stands, in a word or two. */
    static String state(PlugIn plugIn, PlugInCare care) {
        return plugIn.state() == State.ON && care.trouble(plugIn.id()).isPresent() ? Messages.text("plugins.state.trouble")
                : Messages.text("plugins.state." + plugIn.state());
    }

    /** Shows a plug-in, or nothing for {@code null}. */
    void show(PlugIn plugIn) {
        String now = plugIn == null ? null : care.trouble(plugIn.id()).orElse(null);
        if (!Objects.equals(plugIn, shown) || !Objects.equals(now, trouble)) {
            shown = plugIn;
            trouble = now;
            facts.write(() -> Optional.ofNullable(plugIn).ifPresent(this::write));
        }
    }

    private void write(PlugIn plugIn) {
        facts.title(plugIn.name());
        facts.remark(plugIn.provider().isBlank() ? Messages.text("plugins.version", plugIn.version())
                : Messages.text("plugins.version.by", plugIn.version(), plugIn.provider()));
        onOff(plugIn);
        if (plugIn.state() == State.REFUSED) {
            facts.card(Theme::error, plugIn.reason());
            facts.button(Messages.text("plugins.again"), false, () -> perform(home -> home.enable(plugIn.id())));
        } else if (plugIn.state() == State.NEW) {
            facts.card(Theme::accent, Messages.text("plugins.trying"));
        } else if (trouble != null) {
            facts.card(Theme::warning, trouble);
        }
        write(facts, plugIn);
        facts.heading(Messages.text("plugins.actions"));
        if (plugIn.origin() == Origin.SITE) {
            facts.button(Messages.text("plugins.update"), false,
                    () -> PlugInDialog.showOffers(plugIn.id(), plugIn.from()));
        }
        facts.button(Messages.text("plugins.remove"), false, () -> perform(home -> home.remove(plugIn.id())));
    }

    /** Where it is from, who has signed it, its licence, its id, and what it adds. */
    static void write(Facts facts, PlugIn plugIn) {
        facts.fact(Messages.text("plugins.fact.from"), Messages.text("plugins.origin." + plugIn.origin(), plugIn.from()));
        facts.fact(Messages.text("plugins.fact.signed"), plugIn.signers().isEmpty() ? Messages.text("plugins.unsigned")
                : String.join("\n", plugIn.signers()));
        facts.fact(Messages.text("plugins.fact.licence"), plugIn.licence());
        facts.fact(Messages.text("plugins.fact.id"), plugIn.id());
        facts.heading(Messages.text("plugins.adds"));
        if (plugIn.adds().isEmpty()) {
            facts.remark(Messages.text("plugins.adds.unknown"));
        } else {
            facts.list(plugIn.adds());
        }
    }

    private void onOff(PlugIn plugIn) {
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.marginHeight = 2;
        layout.horizontalSpacing = 8;
        Composite row = Themed.composite(facts.body(), layout);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Switch on = new Switch(row, Messages.text("plugins.switch", plugIn.name()), null, now -> perform(home -> {
            if (now) {
                home.enable(plugIn.id());
            } else {
                home.disable(plugIn.id());
            }
        }));
        on.setOn(plugIn.state() == State.ON);
        on.setEnabled(plugIn.state() == State.ON || plugIn.state() == State.OFF);
        Paragraph.of(row, Fonts.BODY, Theme::text, state(plugIn, care))
                .setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private void perform(PlugInCare.HomeChange change) {
        failed.accept("");
        care.perform(change, failed);
    }
}
