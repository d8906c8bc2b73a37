// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.install.Trials.Verdict;
import org.stitchbird.plugins.site.PlugInException;
import org.stitchbird.plugins.site.Signature;

/** Puts a single bundle into the drop-ins folder; an older one of its name makes way, and comes back when it has to. */
final class Dropping {
    private final PlugInHome home;

    Dropping(PlugInHome home) {
        this.home = home;
    }

    /** Tries a plug-in that lies in the drop-ins folder, and records what came of it. */
    interface Trying {
        Verdict once(PlugIn dropped) throws PlugInException, InterruptedException;
    }

    /** Copies the bundle, tries it, and takes it away again if it is refused where another one was before. */
    Verdict drop(Path jar, Trying trying) throws PlugInException, InterruptedException {
        String id = id(jar);
        Signature signature = Signature.of(jar);
        PlugIn old = home.plugIn(id);
        if (old != null && old.origin() != Origin.DROP_IN) {
            throw new PlugInException(Messages.get("drop.installed", id, old.version(), old.from()));
        }
        Path target = home.dropins().resolve(jar.getFileName());
        if (jar.toAbsolutePath().normalize().equals(target)) {
            return trying.once(signed(old, signature));
        }
        Path before = old == null ? null : Path.of(old.from());
        Path aside = null;
        boolean good = false;
        try {
            Files.createDirectories(home.dropins());
            aside = before == null || !before.startsWith(home.dropins()) ? null : aside(before);
            Path near = Files.createTempFile(home.dropins(), "coming", ".new");
            try {
                Files.copy(jar, near, StandardCopyOption.REPLACE_EXISTING);
                Files.move(near, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(near);
            }
            Verdict tried = trying.once(signed(home.plugIn(id), signature));
            good = tried.plugIn().state() == State.ON || aside == null;
            return tried;
        } catch (IOException e) {
            throw new PlugInException(Messages.get("drop.not-written", home.dropins(), e.getMessage()), e);
        } finally {
            if (!good) {
                undo(target, aside, before);
            }
        }
    }

    private static String id(Path jar) throws PlugInException {
        try (JarFile file = new JarFile(jar.toFile(), false)) {
            Manifest manifest = file.getManifest();
            String id = manifest == null ? null : manifest.getMainAttributes().getValue("Bundle-SymbolicName");
            if (id == null) {
                throw new PlugInException(Messages.get("drop.no-bundle", jar));
            }
            return id.split(";", 2)[0].strip();
        } catch (IOException e) {
            throw new PlugInException(Messages.get("drop.unreadable", jar, e.getMessage()), e);
        }
    }

    private static PlugIn signed(PlugIn plugIn, Signature signature) {
        return new PlugIn(plugIn.id(), plugIn.version(), plugIn.name(), plugIn.provider(), plugIn.licence(),
                plugIn.origin(), plugIn.from(), State.NEW, plugIn.bundles(), signature.signers(), plugIn.adds(), "");
    }

    /** Where the older one waits; it stays there, as what somebody removes does, when the new one is good. */
    private Path aside(Path before) throws IOException {
        Path folder = Files.createDirectories(home.folder().resolve("removed"));
        Path to = folder.resolve(before.getFileName());
        for (int count = 2; Files.exists(to); count++) {
            to = folder.resolve(count + "-" + before.getFileName());
        }
        return Files.move(before, to);
    }

    private static void undo(Path target, Path aside, Path before) throws PlugInException {
        try {
            Files.deleteIfExists(target);
            if (aside != null) {
                Files.move(aside, before);
            }
        } catch (IOException e) {
            throw new PlugInException(Messages.get("drop.not-undone", aside == null ? target : aside, e.getMessage()),
                    e);
        }
    }
}
