// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.cli.start.AreaPlugIns;
import org.stitchbird.engine.spec.NodeSpec;
import org.stitchbird.plugins.GuardedStart;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.TrialLine;
import org.stitchbird.plugins.TrialLine.What;

/**
 * {@code probe ID …}: starts plug-ins that nobody has tried and says what they add, or why they must not take part; not for
 * people, but for {@link org.stitchbird.plugins.Trial}. This process may end at any moment.
 */
final class ProbeCommand implements Command {
    private final Engine engine;
    private final BundleContext context = FrameworkUtil.getBundle(ProbeCommand.class).getBundleContext();
    private final PlugInHome home = PlugInHome.standard();

    ProbeCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> ids, PrintStream out) throws FaultException, InterruptedException {
        // What plug-ins print is nobody's business here.
        System.setOut(System.err);
        Set<String> taken = new HashSet<>();
        AreaPlugIns area;
        try {
            area = AreaPlugIns.read(new File(URI.create(context.getProperty("osgi.configuration.area"))));
        } catch (IOException e) {
            throw new FaultException(e.getMessage());
        }
        // Those that take part already, so that all are there that the new ones may need.
        for (Map.Entry<String, List<Long>> each : area.start().entrySet()) {
            if (!ids.contains(each.getKey())) {
                GuardedStart.start(bundles(each.getValue()));
            }
        }
        engine.types().specs().stream().map(NodeSpec::id).forEach(taken::add);
        for (String id : ids) {
            new TrialLine(What.TRYING, id, "").print(out);
            String reason = area.left().get(id);
            List<TrialLine> found = new ArrayList<>();
            if (reason == null) {
                reason = GuardedStart.start(bundles(area.start().getOrDefault(id, List.of()))).orElse(null);
            }
            if (reason == null) {
                PlugIn plugIn = home.plugIn(id);
                reason = new Additions(plugIn, bundles(plugIn), taken, found).look();
            }
            found.forEach(line -> line.print(out));
            new TrialLine(reason == null ? What.WORKS : What.REFUSED, id, reason == null ? "" : reason).print(out);
        }
        return Exit.DONE;
    }

    private List<Bundle> bundles(List<Long> numbers) {
        return numbers.stream().map(context::getBundle).toList();
    }

    /** Those of its bundles that are here. */
    private List<Bundle> bundles(PlugIn plugIn) {
        List<String> places = plugIn.bundles().stream().map(file -> "reference:" + file.toFile().toURI()).toList();
        return List.of(context.getBundles()).stream().filter(each -> places.contains(each.getLocation())).toList();
    }
}
