// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.plugins.PlugInHome;

/** Plug-ins come whole or not at all, from disks and over networks. */
class FetchTest {
    @TempDir
    Path folder;

    private Path site;
    private PlugInHome home;

    @BeforeEach
    void begin() throws Exception {
        home = PlugInHome.in(folder.resolve("home"), null);
        site = new SiteMaker(folder.resolve("sources"))
                .bundle("acme.lib", "1.0.0", "Export-Package: acme.lib")
                .bundle("acme.one", "1.0.0", "Import-Package: acme.lib")
                .feature("acme.one.feature", "1.0.0", "acme.one").publish(folder.resolve("site"));
    }

    @Test
    void aSiteIsReachedOverHttpAndThroughAProxy() throws Exception {
        try (LocalServer server = LocalServer.of(site)) {
            String address = server.address() + "/site";
            assertEquals(List.of(), fetchAndKeep(address));
            assertEquals(2, filesIn(home.pool().resolve("plugins")));
            home = PlugInHome.in(folder.resolve("behind a proxy"), null);
            try (LocalProxy proxy = LocalProxy.to(server)) {
                assertEquals(List.of(), fetchAndKeep("http://plug-ins.acme.invalid/site"));
                assertTrue(proxy.passed() > 3, "all of it came through the proxy");
            }
            assertEquals(2, filesIn(home.pool().resolve("plugins")));
        }
    }

    @Test
    void whatIsWrongWithANetworkIsSaid() throws Exception {
        String gone;
        try (LocalServer server = LocalServer.of(site)) {
            gone = server.address() + "/site";
            String other = server.address() + "/nowhere";
            assertEquals("There is no p2 site at " + other + ": a site has a file content.jar or content.xml.",
                    refused(other));
            Files.delete(site.resolve("plugins/acme.one_1.0.0.jar"));
            String absent = refused(gone);
            assertTrue(absent.startsWith("acme.one 1.0.0 could not be fetched from " + gone), absent);
            assertNothingIsLeft();
            server.answer("/asks", 401);
            assertTrue(refused(server.address() + "/asks").contains("asks for a name and a password"));
            server.answer("/broken", 500);
            String broken = refused(server.address() + "/broken");
            assertTrue(broken.startsWith("The site " + server.address() + "/broken cannot be read: HTTP "), broken);
            try (LocalProxy proxy = LocalProxy.thatAsksForAPassword()) {
                String asked = refused("http://plug-ins.acme.invalid/site");
                assertTrue(asked.startsWith("The proxy on the way to http://plug-ins.acme.invalid/site asks"), asked);
                assertTrue(proxy.passed() > 0);
            }
        }
        String answer = refused(gone);
        assertTrue(answer.startsWith("The site " + gone + " does not answer."), answer);
    }

    @Test
    void whatANetworkSaysIsPutIntoASentence() {
        String address = "https://plug-ins.acme.invalid/site";
        assertTrue(said(address, new UnknownHostException("plug-ins.acme.invalid")).startsWith("The computer of "
                + address + " is not known"));
        assertTrue(said(address, new SSLHandshakeException("no trust")).equals("No secure connection to " + address
                + " could be made: no trust"));
        assertTrue(said(address, new SocketTimeoutException("connect timed out")).startsWith("The site " + address
                + " does not answer."));
        assertTrue(said("/folder", new UnknownHostException("x")).startsWith("The site /folder is damaged"));
    }

    private static String said(String address, IOException thrown) {
        return Trouble.opening(address, new ProvisionException(new Status(IStatus.ERROR, "acme",
                ProvisionException.REPOSITORY_FAILED_READ, "Communication failed", thrown))).getMessage();
    }

    @Test
    void whatIsNotWhatTheSiteSaysIsRefused() throws Exception {
        SiteMaker.jar(site.resolve("plugins/acme.lib_1.0.0.jar"), "acme.lib", "1.0.0", "Export-Package: evil");
        String changed = refused(site.toString());
        assertTrue(changed.startsWith("acme.lib 1.0.0 could not be fetched from " + site), changed);
        assertNothingIsLeft();
    }

    @Test
    void aBrokenDownloadLeavesNothing() throws Exception {
        Path jar = site.resolve("plugins/acme.lib_1.0.0.jar");
        byte[] whole = Files.readAllBytes(jar);
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        String cut = refused(site.toString());
        assertTrue(cut.startsWith("acme.lib 1.0.0 could not be fetched from " + site), cut);
        assertNothingIsLeft();
        Files.write(jar, whole);
        Path artifacts = site.resolve("artifacts.xml");
        // A site that does not know what it has: no sums to hold the bundle against.
        Files.writeString(artifacts, Files.readString(artifacts).replaceAll("<property name='download[^>]*>", ""));
        Files.write(jar, Arrays.copyOf(whole, whole.length / 2));
        String torn = refused(site.toString());
        assertTrue(torn.endsWith("nothing was installed. The file ends too early."), torn);
        assertNothingIsLeft();
    }

    @Test
    void whoeverStopsItHalfWayFindsNothing() throws Exception {
        AtomicInteger fetching = new AtomicInteger();
        Progress impatient = new Progress() {
            @Override
            public void at(String what, double share) {
                fetching.addAndGet(what.startsWith("Fetching") ? 1 : 0);
            }

            @Override
            public boolean cancelled() {
                return fetching.get() > 1;
            }
        };
        try (PlugInSite opened = PlugInSite.open(site.toString(), home, impatient)) {
            InstallPlan plan = opened.plan(opened.offers(), home, impatient);
            assertThrows(CancellationException.class, () -> plan.fetch(impatient));
        }
        assertEquals(2, fetching.get(), "the first of two had come");
        assertNothingIsLeft();
    }

    @Test
    void whatCannotBeWrittenLeavesNothing() throws Exception {
        Files.createDirectories(home.folder());
        Files.writeString(home.pool(), "a file in the way");
        String message = refused(site.toString());
        assertTrue(message.startsWith("Plug-ins cannot be written to " + home.pool()), message);
        assertEquals("a file in the way", Files.readString(home.pool()));
        Files.delete(home.pool());
        Files.createDirectories(home.pool());
        Files.writeString(home.pool().resolve("plugins"), "another one");
        message = refused(site.toString());
        assertTrue(message.startsWith("Plug-ins cannot be written to " + home.pool()), message);
        assertEquals(List.of(), home.plugIns());
    }

    @Test
    void whatHasBeenFetchedAndIsNotWantedGoesAgain() throws Exception {
        try (PlugInSite opened = PlugInSite.open(site.toString(), home, Progress.NONE)) {
            try (FetchedPlugIns fetched = opened.plan(opened.offers(), home, Progress.NONE).fetch(Progress.NONE)) {
                assertEquals(2, fetched.plugIns().getFirst().bundles().size());
            }
        }
        assertNothingIsLeft();
    }

    private List<String> fetchAndKeep(String address) throws Exception {
        try (PlugInSite opened = PlugInSite.open(address, home, Progress.NONE)) {
            InstallPlan plan = opened.plan(opened.offers(), home, Progress.NONE);
            try (FetchedPlugIns fetched = plan.fetch(Progress.NONE)) {
                fetched.keep();
            }
            return plan.problems();
        }
    }

    private String refused(String address) {
        return assertThrows(PlugInException.class, () -> fetchAndKeep(address)).getMessage();
    }

    private void assertNothingIsLeft() throws IOException {
        assertEquals(0, Files.exists(home.pool()) ? filesIn(home.pool()) : 0);
        assertFalse(Files.exists(home.folder().resolve("plug-ins.txt")));
    }

    private static long filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).count();
        }
    }
}
