// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.osgi.framework.FrameworkUtil;
import org.stitchbird.engine.worker.Worker;

/** The command line: runs the command that its words name. */
public final class CommandLine {
    private CommandLine() {
    }

    /**
     * Runs the command that the words name; results go to standard output, what is wrong to standard error.
     *
     * @return the exit code: 0 done, 1 the flow or its data is at fault, 2 wrong usage
     */
    public static int call(List<String> words) throws InterruptedException {
        PrintStream out = stream(FileDescriptor.out);
        PrintStream err = err();
        try {
            return call(words, out, err);
        } finally {
            out.flush();
            err.flush();
        }
    }

    /** Where a person reads what is not a result. */
    static PrintStream err() {
        return stream(FileDescriptor.err);
    }

    /** Flushed where it matters only, and in UTF-8 whatever the locale says. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
    }

    static int call(List<String> words, PrintStream out, PrintStream err) throws InterruptedException {
        try {
            if (words.isEmpty()) {
                throw new UsageException(Messages.get("usage.no-command"));
            }
            return command(words.getFirst()).run(words.subList(1, words.size()), out);
        } catch (UsageException e) {
            out.flush();
            err.println(e.getMessage());
            err.println(Messages.get("usage.hint"));
            return Exit.USAGE;
        } catch (FaultException e) {
            out.flush();
            err.println(e.getMessage());
            return Exit.FAULT;
        }
    }

    private static Command command(String name) throws UsageException {
        Engine engine = new Engine();
        return switch (name) {
            case "run" -> new RunCommand(engine.ahead());
            case "check" -> new CheckCommand(engine.ahead());
            case "nodes" -> new NodesCommand(engine);
            case "picture" -> new PictureCommand(engine);
            case "export" -> new ExportCommand(engine);
            case "verify" -> new VerifyCommand(engine);
            case "new-plugin" -> new NewPluginCommand();
            // Not for people: the workbench speaks with it, and plug-ins are tried in it.
            case "worker" -> (arguments, out) -> {
                Worker.run(engine.sessions());
                return Exit.DONE;
            };
            case "probe" -> new ProbeCommand(engine);
            case "help", "--help", "-h" -> (arguments, out) -> {
                out.println(Messages.get("help"));
                return Exit.DONE;
            };
            case "--version" -> (arguments, out) -> {
                out.println("stitchbird " + FrameworkUtil.getBundle(CommandLine.class).getVersion());
                return Exit.DONE;
            };
            default -> throw new UsageException(Messages.get("usage.unknown-command", name));
        };
    }
}
