// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli.start;

import java.io.File;
import java.io.IOException;
import java.util.Hashtable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.stitchbird.plugins.GuardedStart;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugInHome;

/** Starts the plug-ins in a framework; one that cannot be started costs itself, and is told. */
final class PlugInStart {
    /** Under which property of a service others find why plug-ins take no part: a map from id to sentence. */
    static final String LEFT = "stitchbird.plugins.left";

    private final PlugInHome home;
    private String starting;

    private PlugInStart(PlugInHome home) {
        this.home = home;
    }

    /** Starts those that the framework's folder knows; without plug-ins this is one look for a file. */
    static void start(BundleContext context, File area, PlugInHome home) throws IOException, InterruptedException {
        AreaPlugIns plugIns = AreaPlugIns.read(area);
        if (!plugIns.start().isEmpty() || !plugIns.left().isEmpty()) {
            Map<String, String> left = new PlugInStart(home).start(context, plugIns);
            Hashtable<String, Object> properties = new Hashtable<>(Map.of(LEFT, true));
            context.registerService(Map.class, left, properties);
        }
    }

    private Map<String, String> start(BundleContext context, AreaPlugIns plugIns) throws InterruptedException {
        Map<String, String> left = new LinkedHashMap<>(plugIns.left());
        Thread watch = Thread.ofPlatform().unstarted(this::exits);
        Runtime.getRuntime().addShutdownHook(watch);
        for (Map.Entry<String, List<Long>> each : plugIns.start().entrySet()) {
            starting = each.getKey();
            Optional<String> failed = GuardedStart.start(each.getValue().stream().map(context::getBundle).toList());
            failed.ifPresent(sentence -> left.put(starting, sentence));
        }
        Runtime.getRuntime().removeShutdownHook(watch);
        left.forEach((id, sentence) -> System.err.println(StartMessages.get("plugin.left", name(id), sentence)));
        return left;
    }

    private String name(String id) {
        PlugIn plugIn = home.plugIn(id);
        return plugIn == null ? id : plugIn.name();
    }

    /** A plug-in has called System.exit: the program ends, but the next one will not. */
    private void exits() {
        String sentence = StartMessages.get("plugin.exits", name(starting));
        System.err.println(sentence);
        try {
            home.refuse(starting, sentence);
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
