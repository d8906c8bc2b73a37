// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.app.IApplicationContext;

/** The files named on the command line. */
public final class CommandLine {
    private CommandLine() {
    }

    /** Every argument that is no option, as an absolute path. */
    public static List<Path> files(IApplicationContext context) {
        Object given = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        return given instanceof String[] arguments ? files(arguments) : List.of();
    }

    static List<Path> files(String... arguments) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].startsWith("-")) {
                i += takesValue(arguments[i]) ? 1 : 0;
            } else if (!arguments[i].isBlank()) {
                add(files, arguments[i]);
            }
        }
        return files;
    }

    /** Options of the platform that it leaves among the arguments, followed by a value. */
    private static boolean takesValue(String option) {
        return List.of("-product", "-application", "-testproperties", "-testpluginname", "-testApplication",
                "-launcher", "-name", "-port", "-loaderpluginname").contains(option);
    }

    private static void add(List<Path> files, String argument) {
        try {
            files.add(Path.of(argument).toAbsolutePath().normalize());
        } catch (InvalidPathException e) {
            ILog.of(CommandLine.class).error("Not the name of a file: " + argument, e);
        }
    }
}
