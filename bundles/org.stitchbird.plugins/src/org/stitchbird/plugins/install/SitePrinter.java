// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Stream;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.site.Bytes;
import org.stitchbird.plugins.site.OfferedPlugIn;
import org.stitchbird.plugins.site.PlugInSite;

/** Prints what a site offers, and which of it is installed. */
final class SitePrinter {
    private final PrintStream out;
    private final boolean json;
    private final PlugInHome home;

    SitePrinter(PrintStream out, boolean json, PlugInHome home) {
        this.out = out;
        this.json = json;
        this.home = home;
    }

    void print(PlugInSite site) {
        List<OfferedPlugIn> offers = site.offers();
        if (json) {
            offers.forEach(this::line);
            return;
        }
        if (offers.isEmpty()) {
            out.println(Messages.get("site.empty", site.address()));
            return;
        }
        out.println(site.name().isEmpty() ? site.address() : site.name() + " (" + site.address() + ")");
        List<String> category = null;
        for (OfferedPlugIn offer : offers) {
            if (!offer.categories().equals(category)) {
                category = offer.categories();
                out.println();
                out.println(category.isEmpty() ? Messages.get("site.no-category") : String.join(", ", category));
            }
            print(offer);
        }
        out.println();
        out.println(Messages.get("site.how", site.address(), offers.getFirst().id()));
    }

    private void print(OfferedPlugIn offer) {
        PlugIn installed = home.plugIn(offer.id());
        String mark = installed == null ? ""
                : "  [" + Messages.get("state." + installed.state(), installed.version()) + "]";
        out.println("  " + offer.id() + " " + offer.version() + mark);
        out.println("      " + offer.name());
        if (!offer.about().isEmpty()) {
            out.println("      " + offer.about().replaceAll("\\s+", " "));
        }
        String details = String.join(" · ", Stream.of(offer.provider(), offer.licence(),
                offer.size() > 0 ? Bytes.text(offer.size()) : "").filter(text -> !text.isEmpty()).toList());
        if (!details.isEmpty()) {
            out.println("      " + details);
        }
    }

    private void line(OfferedPlugIn offer) {
        PlugIn installed = home.plugIn(offer.id());
        out.println(new JsonLine().add("id", offer.id()).add("version", offer.version()).add("name", offer.name())
                .add("about", offer.about()).add("provider", offer.provider()).add("licence", offer.licence())
                .add("categories", offer.categories()).add("size", offer.size())
                .add("installed", installed == null ? "" : installed.version()));
    }
}
