// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;

/** What has to come is found, shared and given up again; what does not fit is said in words. */
class PlanTest {
    @TempDir
    Path folder;

    private PlugInHome home;
    private SiteMaker maker;

    @BeforeEach
    void begin() throws IOException {
        home = PlugInHome.in(folder.resolve("home"), null);
        maker = new SiteMaker(folder.resolve("sources"));
    }

    @Test
    void aPlugInComesWithItsLibrariesAndWhatTheProductHasIsNotFetched() throws Exception {
        maker.bundle("acme.lib", "1.5.0", "Export-Package: acme.lib;version=1.5.0,org.osgi.framework;version=1.10")
                .bundle("acme.other", "1.0.0")
                .bundle("acme.series", "1.0.0", "Import-Package: acme.lib;version=\"[1.0,2.0)\",org.osgi.framework",
                        "Require-Capability: osgi.ee;filter:=\"(&(osgi.ee=JavaSE)(version=21))\"",
                        "Require-Bundle: org.stitchbird.plugins")
                .feature("acme.series.feature", "1.0.0", "acme.series");
        try (PlugInSite site = site()) {
            InstallPlan plan = plan(site, "acme.series.feature");
            assertEquals(List.of(), plan.problems());
            assertEquals(List.of("acme.lib 1.5.0"), plan.steps().getFirst().libraries());
            assertTrue(plan.size() > 0);
            install(plan);
        }
        PlugIn installed = home.plugIn("acme.series.feature");
        assertEquals(Set.of("acme.lib_1.5.0.jar", "acme.series_1.0.0.jar"), names(installed));
        installed.bundles().forEach(bundle -> assertTrue(Files.isRegularFile(bundle), bundle.toString()));
        try (PlugInSite site = site()) {
            InstallPlan again = plan(site, "acme.series.feature");
            assertEquals(List.of(installed), again.present());
            assertEquals(List.of(), again.steps());
        }
    }

    @Test
    void whatIsMissingIsSaidWithVersions() throws Exception {
        maker.bundle("acme.lib", "1.5.0", "Export-Package: acme.lib;version=1.5.0")
                .bundle("acme.old", "1.0.0", "Import-Package: acme.lib;version=\"[2.0,3.0)\"")
                .feature("acme.old.feature", "1.0.0", "acme.old")
                .bundle("acme.far", "1.0.0", "Require-Bundle: org.stitchbird.plugins;bundle-version=\"99.0.0\"")
                .feature("acme.far.feature", "1.0.0", "acme.far")
                .bundle("acme.lone", "1.0.0", "Import-Package: acme.nowhere")
                .feature("acme.lone.feature", "1.0.0", "acme.lone")
                .feature("acme.torn.feature", "1.0.0", "acme.forgotten");
        String version = org.osgi.framework.FrameworkUtil.getBundle(PlugInSite.class).getVersion().toString();
        try (PlugInSite site = site()) {
            assertEquals(List.of("Name of acme.old.feature 1.0.0 (its part acme.old 1.0.0) needs the package acme.lib "
                    + "2.0.0 or later, but before 3.0.0; the site has 1.5.0."),
                    plan(site, "acme.old.feature").problems());
            assertEquals(List.of("Name of acme.far.feature 1.0.0 (its part acme.far 1.0.0) needs the bundle "
                    + "org.stitchbird.plugins 99.0.0 or later; here is " + version
                    + ", and the site has none that fits."), plan(site, "acme.far.feature").problems());
            assertEquals(List.of("Name of acme.lone.feature 1.0.0 (its part acme.lone 1.0.0) needs the package "
                    + "acme.nowhere in any version; neither this Stitchbird nor the site has it."),
                    plan(site, "acme.lone.feature").problems());
            assertEquals(List.of("Name of acme.torn.feature 1.0.0 needs the bundle acme.forgotten in version 1.0.0 "
                    + "exactly; neither this Stitchbird nor the site has it."),
                    plan(site, "acme.torn.feature").problems());
        }
        assertFalse(Files.exists(home.folder()), "nothing was written");
    }

    @Test
    void whatThereCanBeOneOfOnlyIsSaid() throws Exception {
        maker.bundle("org.stitchbird.plugins;singleton:=true", "77.0.0")
                .bundle("acme.clash", "1.0.0", "Require-Bundle: org.stitchbird.plugins;bundle-version=\"77.0.0\"")
                .feature("acme.clash.feature", "1.0.0", "acme.clash");
        String version = org.osgi.framework.FrameworkUtil.getBundle(PlugInSite.class).getVersion().toString();
        try (PlugInSite site = site()) {
            assertEquals(List.of("Name of acme.clash.feature 1.0.0 (its part acme.clash 1.0.0) needs the bundle "
                    + "org.stitchbird.plugins 77.0.0 or later; here is " + version
                    + ", and there can be only one version of org.stitchbird.plugins."),
                    plan(site, "acme.clash.feature").problems());
        }
    }

    @Test
    void librariesAreSharedAndStayAsLongAsSomebodyNeedsThem() throws Exception {
        maker.bundle("acme.lib", "1.0.0", "Export-Package: acme.lib;version=1.0.0")
                .bundle("acme.one", "1.0.0", "Import-Package: acme.lib")
                .feature("acme.one.feature", "1.0.0", "acme.one")
                .bundle("acme.two", "1.0.0", "Import-Package: acme.lib")
                .feature("acme.two.feature", "1.0.0", "acme.two");
        try (PlugInSite site = site()) {
            install(plan(site, "acme.one.feature"));
            InstallPlan second = plan(site, "acme.two.feature");
            install(second);
        }
        assertTrue(names(home.plugIn("acme.one.feature")).contains("acme.lib_1.0.0.jar"));
        assertTrue(names(home.plugIn("acme.two.feature")).contains("acme.lib_1.0.0.jar"));
        home.remove("acme.one.feature");
        Leftovers.clear(home);
        assertEquals(Set.of("acme.lib_1.0.0.jar", "acme.one_1.0.0.jar", "acme.two_1.0.0.jar"), pool(),
                "the state before can be gone back to");
        forgetHistory();
        Leftovers.clear(home);
        assertEquals(Set.of("acme.lib_1.0.0.jar", "acme.two_1.0.0.jar"), pool());
        // What is left is a site itself.
        PlugInHome other = PlugInHome.in(folder.resolve("other"), null);
        try (PlugInSite site = PlugInSite.open(home.pool().toString(), other, Progress.NONE)) {
            assertEquals(List.of("acme.two.feature"), site.offers().stream().map(OfferedPlugIn::id).toList());
            install(site.plan(site.offers(), other, Progress.NONE), other);
        }
        assertEquals(Set.of("acme.lib_1.0.0.jar", "acme.two_1.0.0.jar"), names(other.plugIn("acme.two.feature")));
        home.remove("acme.two.feature");
        forgetHistory();
        Path ended = Files.createDirectories(home.pool().resolve(".coming-99999999999-1/plugins"));
        Path going = Files.createDirectories(home.pool().resolve(".coming-" + ProcessHandle.current().pid() + "-1"));
        Leftovers.clear(home);
        assertEquals(Set.of(), pool());
        assertFalse(Files.exists(ended.getParent()), "of a process that was ended");
        assertTrue(Files.exists(going), "of one that goes on");
    }

    @Test
    void anInstalledPlugInKeepsItsLibraryUnlessThereIsNoOtherWay() throws Exception {
        Path first = maker.bundle("acme.lib;singleton:=true", "1.0.0", "Export-Package: acme.lib;version=1.0.0")
                .bundle("acme.one", "1.0.0", "Import-Package: acme.lib;version=\"[1.0,2.0)\"")
                .feature("acme.one.feature", "1.0.0", "acme.one").publish(folder.resolve("first"));
        Path second = new SiteMaker(folder.resolve("more"))
                .bundle("acme.lib;singleton:=true", "1.1.0", "Export-Package: acme.lib;version=1.1.0")
                .bundle("acme.two", "1.0.0", "Import-Package: acme.lib;version=\"[1.0,2.0)\"")
                .feature("acme.two.feature", "1.0.0", "acme.two")
                .bundle("acme.new", "1.0.0", "Import-Package: acme.lib;version=\"[1.1,2.0)\"")
                .feature("acme.new.feature", "1.0.0", "acme.new")
                .bundle("acme.lib;singleton:=true", "2.0.0", "Export-Package: acme.lib;version=2.0.0")
                .bundle("acme.next", "1.0.0", "Import-Package: acme.lib;version=\"[2.0,3.0)\"")
                .feature("acme.next.feature", "1.0.0", "acme.next").publish(folder.resolve("second"));
        try (PlugInSite site = PlugInSite.open(first.toString(), home, Progress.NONE)) {
            install(plan(site, "acme.one.feature"));
        }
        try (PlugInSite site = PlugInSite.open(second.toString(), home, Progress.NONE)) {
            install(plan(site, "acme.two.feature"));
            assertEquals(Set.of("acme.lib_1.0.0.jar", "acme.two_1.0.0.jar"), names(home.plugIn("acme.two.feature")));
            assertEquals(List.of("Name of acme.next.feature 1.0.0 (its part acme.next 1.0.0) needs the package "
                    + "acme.lib 2.0.0 or later, but before 3.0.0; here is 1.0.0, and there can be only one version of "
                    + "acme.lib."),
                    plan(site, "acme.next.feature").problems());
            install(plan(site, "acme.new.feature"));
        }
        for (String each : List.of("one", "two", "new")) {
            PlugIn plugIn = home.plugIn("acme." + each + ".feature");
            assertEquals(Set.of("acme.lib_1.1.0.jar", "acme." + each + "_1.0.0.jar"), names(plugIn));
            assertEquals(State.ON, plugIn.state());
        }
    }

    @Test
    void newerVersionsAreFoundWhereThePlugInsCameFrom() throws Exception {
        maker.bundle("acme.one", "1.0.0").feature("acme.one.feature", "1.0.0", "acme.one");
        try (PlugInSite site = site()) {
            install(plan(site, "acme.one.feature"));
        }
        try (Updates updates = Updates.of(home, Progress.NONE)) {
            assertEquals(List.of(), updates.newer());
        }
        new SiteMaker(folder.resolve("later")).bundle("acme.one", "1.0.1").feature("acme.one.feature", "1.0.1",
                "acme.one").publish(folder.resolve("site"));
        try (Updates updates = Updates.of(home, Progress.NONE)) {
            Updates.Newer newer = updates.newer().getFirst();
            assertEquals("1.0.1", newer.offer().version());
            InstallPlan plan = newer.site().plan(List.of(newer.offer()), home, Progress.NONE);
            assertEquals("1.0.0", plan.steps().getFirst().replaces());
            install(plan);
        }
        assertEquals(Set.of("acme.one_1.0.1.jar"), names(home.plugIn("acme.one.feature")));
        home.back();
        assertEquals(Set.of("acme.one_1.0.0.jar"), names(home.plugIn("acme.one.feature")));
        assertTrue(Files.isRegularFile(home.plugIn("acme.one.feature").bundles().getFirst()));
        Files.move(folder.resolve("site"), folder.resolve("gone"));
        try (Updates updates = Updates.of(home, Progress.NONE)) {
            assertEquals(List.of(), updates.newer());
            assertTrue(updates.problems().getFirst().startsWith("There is no " + folder.resolve("site")));
        }
    }

    private PlugInSite site() throws Exception {
        Path site = folder.resolve("site");
        if (!Files.exists(site)) {
            maker.publish(site);
        }
        return PlugInSite.open(site.toString(), home, Progress.NONE);
    }

    private InstallPlan plan(PlugInSite site, String... ids) throws PlugInException {
        List<OfferedPlugIn> wanted = new ArrayList<>();
        Arrays.stream(ids).forEach(id -> wanted.add(site.offer(id, null).orElseThrow()));
        return site.plan(wanted, home, Progress.NONE);
    }

    private void install(InstallPlan plan) throws Exception {
        install(plan, home);
    }

    /** As after a trial that was passed. */
    private static void install(InstallPlan plan, PlugInHome home) throws Exception {
        assertEquals(List.of(), plan.problems());
        try (FetchedPlugIns fetched = plan.fetch(Progress.NONE)) {
            home.put(fetched.keep().stream().map(each -> new PlugIn(each.id(), each.version(), each.name(),
                    each.provider(), each.licence(), each.origin(), each.from(), State.ON, each.bundles(),
                    each.signers(), List.of("a node"), "")).toArray(PlugIn[]::new));
        }
    }

    private void forgetHistory() throws IOException {
        try (Stream<Path> files = Files.walk(home.folder())) {
            for (Path file : files.filter(each -> each.getParent().endsWith("history")).toList()) {
                Files.delete(file);
            }
        }
    }

    private static Set<String> names(PlugIn plugIn) {
        return plugIn.bundles().stream().map(file -> file.getFileName().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> pool() throws IOException {
        try (Stream<Path> files = Files.list(home.pool().resolve("plugins"))) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
