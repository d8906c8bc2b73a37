// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.stitchbird.cli.template.PlugInName;
import org.stitchbird.cli.template.PlugInSite;
import org.stitchbird.cli.template.PlugInTemplate;
import org.stitchbird.cli.template.WrongWordException;

/**
 * {@code new-plugin NAME [--in FOLDER] [--id ID] [--build tycho|maven] [--site SITE] [--force]}: writes a plug-in with
 * one node that builds, passes its tests and can be installed as it is.
 */
final class NewPluginCommand implements Command {
    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException {
        Arguments arguments = new Arguments(words, Set.of("--force"), Set.of("--in", "--id", "--build", "--site"));
        Path parent = Path.of(arguments.last("--in").orElse(""));
        try {
            PlugInName name = PlugInName.of(arguments.onlyWord("NAME"), arguments.last("--id").orElse(null));
            PlugInTemplate template = template(arguments.last("--build").orElse("tycho"));
            String given = arguments.last("--site").orElseThrow(() -> new UsageException(Messages.get("plugin.site")));
            PlugInSite site = PlugInSite.of(given, template == PlugInTemplate.MAVEN);
            Path folder = parent.resolve(name.name());
            refuse(parent, folder, arguments.has("--force"));
            Map<String, byte[]> files = template.files(name, site);
            List<String> written = write(folder, files);
            out.println(Messages.get("plugin.written", written.size(), folder));
            if (written.size() < files.size()) {
                out.println(Messages.get("plugin.kept", files.size() - written.size()));
            }
            next(name, folder, template, out);
            return Exit.DONE;
        } catch (WrongWordException e) {
            throw new UsageException(e.getMessage());
        } catch (IOException e) {
            throw new FaultException(Messages.get("plugin.failed", parent.resolve("."), e.getMessage()));
        }
    }

    private static PlugInTemplate template(String word) throws UsageException {
        return switch (word) {
            case "tycho" -> PlugInTemplate.TYCHO;
            case "maven" -> PlugInTemplate.MAVEN;
            default -> throw new UsageException(Messages.get("plugin.build", word));
        };
    }

    private static void refuse(Path parent, Path folder, boolean force) throws FaultException, IOException {
        if (!Files.isDirectory(parent.toAbsolutePath())) {
            throw new FaultException(Messages.get("plugin.no-folder", parent));
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new FaultException(Messages.get("plugin.is-file", folder));
        }
        if (!force && Files.exists(folder)) {
            try (Stream<Path> inside = Files.list(folder)) {
                if (inside.findAny().isPresent()) {
                    throw new FaultException(Messages.get("plugin.not-empty", folder));
                }
            }
        }
    }

    /** Writes the files that are not there yet, or none of them; gives their names. */
    private static List<String> write(Path folder, Map<String, byte[]> files) throws IOException {
        try (NewFiles fresh = new NewFiles(folder)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                fresh.write(file.getKey(), file.getValue());
            }
            return fresh.done();
        }
    }

    private static void next(PlugInName name, Path folder, PlugInTemplate template, PrintStream out) {
        out.println();
        out.println(Messages.get("plugin.next"));
        out.println("  cd " + folder);
        // The build takes the Java of the environment, which need not be ours.
        String java = System.getProperty("java.home");
        if (!java.equals(System.getenv("JAVA_HOME"))) {
            out.println((File.separatorChar == '/' ? "  export JAVA_HOME=" : "  set JAVA_HOME=") + java);
        }
        out.println("  ." + File.separator + "mvnw verify");
        out.println("  stitchbird install " + template.installable(name));
        out.println("  stitchbird run example/" + name.name() + ".flow");
        out.println(Messages.get("plugin.read-on"));
    }
}
