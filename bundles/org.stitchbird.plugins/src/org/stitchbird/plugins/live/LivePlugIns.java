// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;

/**
 * The plug-ins of a home as they take part in the running framework; bundles of the product are never touched.
 *
 * <p>Only plug-ins that are {@link State#ON} are brought in: whoever adds one has tried it elsewhere. What cannot be
 * resolved or started costs that plug-in and is told. Nothing of it is left to the framework's next start. For any thread
 * but that of the windows: code of plug-ins runs in here.
 */
public final class LivePlugIns {
    private final PlugInHome home;
    private final LiveBundles bundles;
    private volatile Map<String, String> owners = Map.of();
    private volatile Map<String, String> troubles = Map.of();

    /**
     * Brings nothing in yet.
     *
     * @param system the context of the framework's own bundle
     */
    public LivePlugIns(BundleContext system, PlugInHome home) {
        this.home = home;
        bundles = new LiveBundles(system);
    }

    /** Takes away what is not wanted any more, and brings in what is missing. */
    public synchronized Alignment align() {
        Map<String, String> wrong = new LinkedHashMap<>();
        Map<PlugIn, Map<String, Path>> wanted = wanted(wrong);
        Set<String> locations = new LinkedHashSet<>();
        wanted.values().forEach(each -> locations.addAll(each.keySet()));
        List<Bundle> gone = bundles.all().stream().filter(each -> !locations.contains(each.getLocation())).toList();
        Map<String, String> owned = new LinkedHashMap<>();
        wanted.forEach((plugIn, files) -> files.keySet().forEach(each -> owned.putIfAbsent(each, plugIn.id())));
        gone.forEach(each -> owned.putIfAbsent(each.getLocation(), owners.getOrDefault(each.getLocation(), "")));
        owners = owned;
        bundles.remove(gone).forEach((bundle, sentence) -> wrong.put(owned.get(bundle.getLocation()), sentence));
        Set<Bundle> come = new LinkedHashSet<>();
        wanted.forEach((plugIn, files) ->
                files.forEach((location, file) -> install(plugIn, location, file, come, wrong)));
        bundles.resolve(come);
        wanted.forEach((plugIn, files) -> start(plugIn, files.keySet(), come, wrong));
        troubles = Map.copyOf(wrong);
        return new Alignment(!gone.isEmpty() || !come.isEmpty(), wrong);
    }

    private Map<PlugIn, Map<String, Path>> wanted(Map<String, String> wrong) {
        Map<PlugIn, Map<String, Path>> wanted = new LinkedHashMap<>();
        for (PlugIn plugIn : home.plugIns()) {
            if (plugIn.state() != State.ON) {
                continue;
            }
            Map<String, Path> files = new LinkedHashMap<>();
            for (Path file : plugIn.bundles()) {
                try {
                    files.put(LiveBundles.location(file), file);
                } catch (IOException e) {
                    wrong.putIfAbsent(plugIn.id(), Messages.get("bundle.unreadable", file, e.getMessage()));
                }
            }
            wanted.put(plugIn, files);
        }
        return wanted;
    }

    private void install(PlugIn plugIn, String location, Path file, Set<Bundle> come, Map<String, String> wrong) {
        if (bundles.at(location).isPresent()) {
            return;
        }
        try {
            come.add(bundles.install(location, file, plugIn.origin() == Origin.DROP_IN));
        } catch (BundleException e) {
            if (e.getType() != BundleException.DUPLICATE_BUNDLE_ERROR) {
                wrong.putIfAbsent(plugIn.id(), Messages.get("bundle.unreadable", file, e.getMessage()));
            }
            // A library that the product or another plug-in has brought already is as good.
        } catch (IOException e) {
            wrong.putIfAbsent(plugIn.id(), Messages.get("bundle.unreadable", file, e.getMessage()));
        }
    }

    /** Starts what has come, and tells again what was wrong with what came earlier. */
    private void start(PlugIn plugIn, Set<String> locations, Set<Bundle> come, Map<String, String> wrong) {
        List<Bundle> own = new ArrayList<>();
        locations.forEach(location -> bundles.at(location).ifPresent(own::add));
        for (Bundle bundle : own) {
            if (come.contains(bundle) || bundle.getState() == Bundle.INSTALLED) {
                bundles.start(bundle).ifPresent(sentence -> wrong.putIfAbsent(plugIn.id(), sentence));
            }
        }
        String before = troubles.get(plugIn.id());
        if (before != null && own.stream().noneMatch(come::contains)) {
            wrong.putIfAbsent(plugIn.id(), before);
        }
    }

    /** What is wrong with plug-ins that should take part, a sentence by the id of each. */
    public Map<String, String> troubles() {
        return troubles;
    }

    /** The id of the plug-in that has brought a bundle; empty for one of the product. */
    public Optional<String> owner(Bundle bundle) {
        return Optional.ofNullable(owners.get(bundle.getLocation())).filter(id -> !id.isEmpty());
    }

    /** The bundles of plug-ins that are here. */
    public List<Bundle> bundles() {
        return bundles.all();
    }

    /** Takes all away, so that the framework knows of none of them at its next start. */
    public synchronized void close() {
        bundles.remove(bundles.all());
        owners = Map.of();
        troubles = Map.of();
    }
}
