// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stitchbird.plugins.PlugInHome;

/** Who has signed a bundle is told; what is not what was signed is refused. */
class SignatureTest {
    private static final char[] PASSWORD = "stitchbird".toCharArray();

    @TempDir
    static Path folder;

    private static KeyStore.PrivateKeyEntry acme;
    private static KeyStore.PrivateKeyEntry expired;

    @BeforeAll
    static void makeKeys() throws Exception {
        Process first = keytool("acme", "-validity", "3650");
        Process second = keytool("expired", "-startdate", "-400d", "-validity", "30");
        assertEquals(0, first.waitFor() + second.waitFor());
        acme = key("acme");
        expired = key("expired");
    }

    @Test
    void theSignerOfAWholeJarIsTold() throws Exception {
        Path jar = signed("whole.jar", acme);
        Signature signature = Signature.of(jar);
        assertEquals(List.of("Acme acme"), signature.signers());
        assertEquals(List.of("The certificate of Acme acme was made by Acme acme alone: no authority vouches for that "
                + "name."), signature.remarks());
        assertEquals(List.of(), Signature.of(plain("plain.jar")).signers());
        String old = String.join(" ", Signature.of(signed("old.jar", expired)).remarks());
        assertTrue(old.contains("The certificate of Acme expired expired on "), old);
    }

    @Test
    void whatWasChangedAddedOrTakenAwayIsRefused() throws Exception {
        Path changed = signed("changed.jar", acme);
        edit(changed, jar -> Files.writeString(jar.getPath("about.txt"), "something else"));
        assertTrue(refused(changed).startsWith("changed.jar is not what its author signed: it was changed"));
        Path added = signed("added.jar", acme);
        edit(added, jar -> Files.writeString(jar.getPath("more.txt"), "more"));
        assertEquals("added.jar is signed, but not all that is in it (more.txt): something was added after it was "
                + "signed. Nothing was installed.", refused(added));
        Path taken = signed("taken.jar", acme);
        edit(taken, jar -> Files.delete(jar.getPath("about.txt")));
        assertEquals("taken.jar is not what its author signed: about.txt is missing. Nothing was installed; get it "
                + "again from its author.", refused(taken));
        Path text = Files.writeString(folder.resolve("text.jar"), "text");
        assertTrue(refused(text).startsWith("text.jar cannot be read"));
    }

    @Test
    void aPlugInIsSignedWhenAllOfItsBundlesAre() throws Exception {
        PlugInHome home = PlugInHome.in(folder.resolve("home"), null);
        SiteMaker maker = new SiteMaker(folder.resolve("sources")).bundle("acme.bare", "1.0.0");
        sign(jar("acme.one_1.0.0.jar", "acme.one"), acme);
        sign(jar("acme.two_1.0.0.jar", "acme.two"), expired);
        maker.bundle(folder.resolve("acme.one_1.0.0.jar")).bundle(folder.resolve("acme.two_1.0.0.jar"))
                .feature("acme.both", "1.0.0", "acme.one", "acme.two")
                .feature("acme.half", "1.0.0", "acme.one", "acme.bare")
                .feature("acme.none", "1.0.0", "acme.bare");
        try (PlugInSite site = PlugInSite.open(maker.publish(folder.resolve("site")).toString(), home, Progress.NONE)) {
            InstallPlan plan = site.plan(site.offers(), home, Progress.NONE);
            try (FetchedPlugIns fetched = plan.fetch(Progress.NONE)) {
                assertEquals(List.of(List.of("Acme acme", "Acme expired"), List.of(), List.of()),
                        fetched.plugIns().stream().map(each -> each.signers()).toList());
                assertTrue(fetched.remarks().contains("Name of acme.half is not signed as a whole. Not signed: "
                        + "acme.bare 1.0.0."), fetched.remarks().toString());
                assertTrue(fetched.remarks().contains("Name of acme.none is not signed: nobody vouches for where it "
                        + "comes from."), fetched.remarks().toString());
            }
        }
    }

    private static Process keytool(String name, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair", "-keyalg", "EC",
                "-alias", name, "-dname", "CN=Acme " + name + ", O=Acme", "-storetype", "PKCS12", "-keystore",
                folder.resolve(name + ".p12").toString(), "-storepass", new String(PASSWORD)));
        command.addAll(List.of(options));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(name + ".log").toFile()).start();
    }

    private static KeyStore.PrivateKeyEntry key(String name) throws Exception {
        KeyStore store = KeyStore.getInstance(folder.resolve(name + ".p12").toFile(), PASSWORD);
        return (KeyStore.PrivateKeyEntry) store.getEntry(name, new KeyStore.PasswordProtection(PASSWORD));
    }

    private static Path plain(String name) throws IOException {
        return jar(name, "acme.plain");
    }

    private static Path jar(String name, String id) throws IOException {
        Path jar = folder.resolve(name);
        SiteMaker.jar(jar, id, "1.0.0");
        return jar;
    }

    private static Path signed(String name, KeyStore.PrivateKeyEntry key) throws Exception {
        return sign(plain(name), key);
    }

    /** As jarsigner does; its classes belong to the JDK and to no execution environment that a bundle could ask for. */
    private static Path sign(Path jar, KeyStore.PrivateKeyEntry key) throws Exception {
        Path bare = folder.resolve("bare.jar");
        Files.move(jar, bare);
        Class<?> builder = Class.forName("jdk.security.jarsigner.JarSigner$Builder", true,
                ClassLoader.getSystemClassLoader());
        Object signer = builder.getMethod("build").invoke(builder.getConstructor(KeyStore.PrivateKeyEntry.class)
                .newInstance(key));
        try (ZipFile in = new ZipFile(bare.toFile()); OutputStream out = Files.newOutputStream(jar)) {
            signer.getClass().getMethod("sign", ZipFile.class, OutputStream.class).invoke(signer, in, out);
        }
        Files.delete(bare);
        return jar;
    }

    private interface Edit {
        void in(FileSystem jar) throws IOException;
    }

    private static void edit(Path jar, Edit edit) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            edit.in(inside);
        }
    }

    private static String refused(Path jar) {
        return assertThrows(PlugInException.class, () -> Signature.of(jar)).getMessage();
    }
}
