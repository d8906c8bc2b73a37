// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.eclipse.equinox.p2.metadata.Version;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** Newer versions of installed plug-ins, on the sites that they came from. */
public final class Updates implements AutoCloseable {
    private final List<PlugInSite> sites = new ArrayList<>();
    private final List<Newer> newer = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    private Updates() {
    }

    /**
     * A newer version of an installed plug-in.
     *
     * @param installed what is here
     * @param offer the newest that its site has
     * @param site the site; open as long as the updates are
     */
    public record Newer(PlugIn installed, OfferedPlugIn offer, PlugInSite site) {
    }

    /**
     * Looks for newer versions of all plug-ins that came from sites.
     *
     * @throws CancellationException if the work was stopped
     */
    public static Updates of(PlugInHome home, Progress progress) {
        return of(home.plugIns(), home, progress);
    }

    /** Looks for newer versions of some plug-ins; what did not come from a site has none. */
    public static Updates of(Collection<PlugIn> plugIns, PlugInHome home, Progress progress) {
        Map<String, List<PlugIn>> bySite = new LinkedHashMap<>();
        for (PlugIn plugIn : plugIns) {
            if (plugIn.origin() == PlugIn.Origin.SITE) {
                bySite.computeIfAbsent(plugIn.from(), from -> new ArrayList<>()).add(plugIn);
            }
        }
        Updates updates = new Updates();
        bySite.forEach((address, installed) -> updates.look(address, installed, home, progress));
        return updates;
    }

    private void look(String address, List<PlugIn> installed, PlugInHome home, Progress progress) {
        try {
            PlugInSite site = PlugInSite.open(address, home, progress);
            sites.add(site);
            for (PlugIn plugIn : installed) {
                site.offer(plugIn.id(), null).filter(offer -> isNewer(offer.version(), plugIn.version()))
                        .ifPresent(offer -> newer.add(new Newer(plugIn, offer, site)));
            }
        } catch (PlugInException e) {
            problems.add(e.getMessage());
        } catch (CancellationException e) {
            close();
            throw e;
        }
    }

    private static boolean isNewer(String one, String other) {
        return Version.parseVersion(one).compareTo(Version.parseVersion(other)) > 0;
    }

    /** What is newer, in the order in which the plug-ins were installed. */
    public List<Newer> newer() {
        return List.copyOf(newer);
    }

    /** A sentence for each site that could not be asked. */
    public List<String> problems() {
        return List.copyOf(problems);
    }

    /** Closes the sites. */
    @Override
    public void close() {
        sites.forEach(PlugInSite::close);
    }
}
