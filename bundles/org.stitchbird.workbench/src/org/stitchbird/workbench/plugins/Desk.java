// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.Optional;
import org.stitchbird.editor.PlugInDesk;
import org.stitchbird.model.flow.Node;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.workbench.text.Messages;

/** Tells the canvas which plug-ins its nodes come from, and opens the dialog at one that is missing. */
final class Desk implements PlugInDesk {
    private final PlugInCare care;

    Desk(PlugInCare care) {
        this.care = care;
    }

    @Override
    public Optional<Bringer> bringer(String type) {
        return care.brought().plugIn(type).flatMap(care::known)
                .map(plugIn -> new Bringer(plugIn.id(), plugIn.name(), site(plugIn)));
    }

    /** Where others can have it too: an address, never a folder of this machine. */
    private static String site(PlugIn plugIn) {
        return plugIn.from().matches("(?i)https?://.*") ? plugIn.from() : null;
    }

    @Override
    public Missing missing(Node node) {
        if (node.getPlugIn() == null) {
            return care.home().isNone() ? Missing.UNKNOWN
                    : new Missing(null, null, Messages.text("plugins.way.show"));
        }
        String name = node.getPlugInName() == null ? node.getPlugIn() : node.getPlugInName();
        Optional<PlugIn> here = care.known(node.getPlugIn());
        if (here.isEmpty()) {
            return absent(node, name);
        }
        return switch (here.get().state()) {
            case OFF -> new Missing(Messages.text("plugins.missing.off", name), Messages.text("plugins.card.off", name),
                    Messages.text("plugins.way.on", name));
            case REFUSED -> new Missing(Messages.text("plugins.missing.refused", name, here.get().reason()),
                    Messages.text("plugins.card.refused", name), Messages.text("plugins.way.show"));
            case NEW -> new Missing(Messages.text("plugins.missing.new", name), Messages.text("plugins.card.new", name),
                    null);
            case ON -> new Missing(care.trouble(node.getPlugIn()).map(why -> Messages.text("plugins.missing.trouble", name,
                    why)).orElseGet(() -> Messages.text("plugins.missing.type", name)),
                    Messages.text("plugins.card.trouble", name), Messages.text("plugins.way.show"));
        };
    }

    private static Missing absent(Node node, String name) {
        String sentence = node.getPlugInSite() == null ? Messages.text("plugins.missing.absent", name)
                : Messages.text("plugins.missing.absentSite", name, node.getPlugInSite());
        return new Missing(sentence, Messages.text("plugins.card.absent", name),
                Messages.text("plugins.way.install", name));
    }

    @Override
    public void help(Node node) {
        Optional<PlugIn> here = node.getPlugIn() == null ? Optional.empty() : care.known(node.getPlugIn());
        if (here.isPresent() && here.get().state() == State.OFF) {
            care.perform(home -> home.enable(node.getPlugIn()), Notice::tell);
        } else if (here.isPresent()) {
            PlugInDialog.showInstalled(node.getPlugIn());
        } else {
            PlugInDialog.showOffers(node.getPlugIn(), node.getPlugInSite() != null ? node.getPlugInSite()
                    : earlier(node.getPlugIn()));
        }
    }

    /** Where a plug-in came from that was here before; {@code null} when nobody knows. */
    private String earlier(String id) {
        return care.home().history().stream().flatMap(each -> each.plugIns().stream())
                .filter(each -> each.id().equals(id) && each.origin() == Origin.SITE).map(PlugIn::from).findFirst()
                .orElse(null);
    }
}
