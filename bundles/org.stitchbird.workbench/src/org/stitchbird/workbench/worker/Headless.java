// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

/** The part of this product that works without a display, as the command line starts it. */
final class Headless {
    private static final String FRAMEWORK = "org.eclipse.osgi";
    private static final String COMMAND_LINE = "org.stitchbird.cli";
    private static final String PLUG_INS = "org.stitchbird.plugins";
    private static final String START = "org.stitchbird.cli.start.Start";
    /** Where an IDE says in which folders the classes of bundles are. */
    private static final String DEV = "osgi.dev";
    private static final String LIST = "configuration/org.eclipse.equinox.simpleconfigurator/bundles.info";
    /** What is right for short commands only; Java takes no second collector either. */
    private static final Predicate<String> FOR_SHORT_ONES =
            Pattern.compile("-XX:(CompileThresholdScaling=.*|\\+Use\\w+GC)").asMatchPredicate();

    private Headless() {
    }

    /** Whether this product has a command line. */
    static boolean there() {
        return bundle(COMMAND_LINE).isPresent();
    }

    /**
     * The arguments of Java that start the command line, up to its own first word.
     *
     * <p>The class data archive that the command line has prepared is used when there is one.
     */
    static List<String> arguments() throws IOException {
        Path cache = cache();
        Path product = product(cache);
        Path prepared = cache.resolve("java.args");
        if (Files.isReadable(prepared) && Files.getLastModifiedTime(prepared)
                .compareTo(Files.getLastModifiedTime(product.resolve(LIST))) > 0) {
            return prepared(prepared);
        }
        List<String> arguments = new ArrayList<>();
        if (System.getProperty(DEV) != null) {
            arguments.add("-D" + DEV + "=" + System.getProperty(DEV));
        }
        arguments.addAll(List.of("-cp", String.join(File.pathSeparator, place(FRAMEWORK), place(COMMAND_LINE),
                place(PLUG_INS)), START, product.toString(), cache.toString()));
        return arguments;
    }

    /** The arguments that a command has prepared, but for what is right for short ones only. */
    static List<String> prepared(Path file) throws IOException {
        return Files.readAllLines(file).stream().map(Headless::unquoted).filter(FOR_SHORT_ONES.negate()).toList();
    }

    private static String unquoted(String line) {
        return line.substring(1, line.length() - 1).replace("\\\"", "\"").replace("\\\\", "\\");
    }

    /** Where the command line keeps what it has prepared; the script that starts us knows. */
    static Path cache() {
        String set = System.getProperty("stitchbird.cache", "");
        return set.isBlank() ? Path.of(System.getProperty("user.home"), ".cache", "stitchbird", "worker")
                : Path.of(set).toAbsolutePath();
    }

    /** The folder of this product, or one that stands for it when it was started from elsewhere, as from an IDE. */
    private static Path product(Path cache) throws IOException {
        Location install = Platform.getInstallLocation();
        if (install != null && install.getURL() != null) {
            Path folder = Path.of(new File(install.getURL().getPath()).getPath());
            if (Files.isReadable(folder.resolve(LIST))) {
                return folder;
            }
        }
        List<String> lines = new ArrayList<>();
        for (Bundle bundle : bundles().toList()) {
            Optional<File> place = FileLocator.getBundleFileLocation(bundle);
            if (place.isPresent()) {
                lines.add(String.join(",", bundle.getSymbolicName(), bundle.getVersion().toString(),
                        place.get().toURI().toString(), "4", "false"));
            }
        }
        Path stand = cache.resolve("product-" + Integer.toHexString(lines.hashCode()));
        Path list = stand.resolve(LIST);
        if (!Files.isReadable(list)) {
            Files.createDirectories(list.getParent());
            Path made = Files.createTempFile(list.getParent(), "bundles", ".info");
            Files.write(made, lines);
            Files.move(made, list, StandardCopyOption.REPLACE_EXISTING);
        }
        return stand;
    }

    private static String place(String name) throws IOException {
        return FileLocator.getBundleFileLocation(bundle(name).orElseThrow(() -> new IOException(name)))
                .map(File::getPath).orElseThrow(() -> new IOException(name));
    }

    private static Optional<Bundle> bundle(String name) {
        return bundles().filter(each -> each.getSymbolicName().equals(name)).findFirst();
    }

    private static Stream<Bundle> bundles() {
        return Arrays.stream(FrameworkUtil.getBundle(Headless.class).getBundleContext().getBundles());
    }
}
