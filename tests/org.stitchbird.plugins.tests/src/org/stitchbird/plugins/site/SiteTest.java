// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** A site is opened, what it offers is read, and plug-ins come from it whole. */
class SiteTest {
    @TempDir
    Path folder;

    @Test
    void aPlugInComesWithItsLibraryAndNothingElse() throws Exception {
        Path site = new SiteMaker(folder.resolve("sources"))
                .bundle("acme.lib", "1.5.0", "Export-Package: acme.lib;version=1.5.0")
                .bundle("acme.other", "1.0.0")
                .bundle("acme.series", "1.0.0", "Import-Package: acme.lib;version=\"[1.0,2.0)\",org.osgi.framework")
                .feature("acme.series.feature", "1.0.0", "acme.series").publish(folder.resolve("site"));
        PlugInHome home = PlugInHome.in(folder.resolve("home"), null);
        try (PlugInSite opened = PlugInSite.open(site.toString(), home, Progress.NONE)) {
            List<OfferedPlugIn> offers = opened.offers();
            assertEquals(1, offers.size(), offers.toString());
            OfferedPlugIn offer = offers.getFirst();
            assertEquals("acme.series.feature", offer.id());
            assertEquals("MIT License", offer.licence());
            InstallPlan plan = opened.plan(offers, home, Progress.NONE);
            assertEquals(List.of(), plan.problems());
            assertEquals(List.of("acme.lib 1.5.0"), plan.steps().getFirst().libraries());
            try (FetchedPlugIns fetched = plan.fetch(Progress.NONE)) {
                home.put(fetched.keep().toArray(PlugIn[]::new));
            }
        }
        PlugIn installed = home.plugIn("acme.series.feature");
        assertEquals(2, installed.bundles().size(), installed.toString());
        for (Path bundle : installed.bundles()) {
            assertTrue(Files.isRegularFile(bundle), bundle.toString());
        }
    }
}
