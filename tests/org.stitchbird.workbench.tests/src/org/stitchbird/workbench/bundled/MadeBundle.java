// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.bundled;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** A bundle that is made of texts and installed while the framework runs, as a plug-in is; gone when it is closed. */
public final class MadeBundle implements AutoCloseable {
    private final Bundle bundle;

    /** Makes, installs and resolves it. */
    public MadeBundle(String name, Map<String, String> headers, Map<String, String> files)
            throws IOException, BundleException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", name);
        headers.forEach(main::putValue);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes, manifest)) {
            for (Map.Entry<String, String> each : files.entrySet()) {
                jar.putNextEntry(new ZipEntry(each.getKey()));
                jar.write(each.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        var context = FrameworkUtil.getBundle(BundledFolder.class).getBundleContext();
        bundle = context.installBundle("made:" + name, new ByteArrayInputStream(bytes.toByteArray()));
        context.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(List.of(bundle));
    }

    /** Its state in the framework. */
    public int state() {
        return bundle.getState();
    }

    @Override
    public void close() throws BundleException {
        bundle.uninstall();
    }
}
