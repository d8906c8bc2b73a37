// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.TrialLine.What;

/**
 * Tries new plug-ins in a process of their own before they are let in, and keeps in their home what came of it.
 *
 * <p>Whatever a plug-in does there, throw, hang, or end the process, costs that process.
 */
public final class Trial {
    /** From one line to the next; the process needs some seconds for its own start, on a busy machine more. */
    private static final long SILENCE_SECONDS = 60;

    private final PlugInHome home;
    private final List<String> start;

    /**
     * Tries plug-ins of a home.
     *
     * @param start how the command line is started, up to the name of the command: Java, its options, its arguments
     */
    public Trial(PlugInHome home, List<String> start) {
        this.home = home;
        this.start = List.copyOf(start);
    }

    /**
     * What came of it.
     *
     * @param plugIn the plug-in as it is now, switched on or refused; {@link State#NEW} when it could not be tried
     * @param warnings what is not as it should be and does no harm, sentences
     */
    public record Outcome(PlugIn plugIn, List<String> warnings) {
    }

    /** Tries those that are {@link State#NEW}; none is a process less. */
    public List<Outcome> tryNew() throws IOException, InterruptedException {
        return of(home.plugIns().stream().filter(plugIn -> plugIn.state() == State.NEW).toList());
    }

    /**
     * Tries these plug-ins, whatever is known of them, all together; alone those that remain when one has ended the process.
     *
     * @throws IOException with a sentence, if no process can be started or the outcome cannot be kept
     */
    public List<Outcome> of(List<PlugIn> plugIns) throws IOException, InterruptedException {
        List<Outcome> outcomes = new ArrayList<>();
        List<PlugIn> open = new ArrayList<>(plugIns);
        while (!open.isEmpty()) {
            Round round = new Round(open);
            int before = open.size();
            for (PlugIn plugIn : List.copyOf(open)) {
                Outcome outcome = round.outcome(plugIn);
                if (outcome != null) {
                    outcomes.add(outcome);
                    open.remove(plugIn);
                }
            }
            if (open.size() == before) {
                throw new SentenceException(Messages.get("trial.fails", round.lastWords));
            }
        }
        List<PlugIn> tried = outcomes.stream().map(Outcome::plugIn).toList();
        home.put(tried.toArray(PlugIn[]::new));
        return outcomes;
    }

    /** One process. */
    private final class Round {
        private final List<TrialLine> said = new ArrayList<>();
        private boolean silent;
        private int exit;
        private String lastWords = "";

        Round(List<PlugIn> plugIns) throws IOException, InterruptedException {
            Path errors = Files.createTempFile("stitchbird-trial", ".txt");
            List<String> command = new ArrayList<>(start);
            command.add("probe");
            plugIns.forEach(plugIn -> command.add(plugIn.id()));
            Process process = new ProcessBuilder(command).redirectError(Redirect.to(errors.toFile())).start();
            try {
                process.getOutputStream().close();
                listen(process);
                process.destroyForcibly();
                exit = process.waitFor();
                lastWords = last(errors);
            } finally {
                process.destroyForcibly();
                Files.deleteIfExists(errors);
            }
        }

        private void listen(Process process) throws InterruptedException {
            BlockingQueue<String> lines = new LinkedBlockingQueue<>();
            String end = "";
            Thread.ofPlatform().daemon().name("hears of a trial").start(() -> {
                try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
                    reader.lines().filter(line -> !line.isEmpty()).forEach(lines::add);
                } catch (IOException | RuntimeException e) {
                    // It has ended.
                }
                lines.add(end);
            });
            while (true) {
                String line = lines.poll(SILENCE_SECONDS, TimeUnit.SECONDS);
                silent = line == null;
                if (silent || line.isEmpty()) {
                    process.waitFor(1, TimeUnit.SECONDS);
                    return;
                }
                TrialLine read = TrialLine.of(line);
                if (read != null) {
                    said.add(read);
                }
            }
        }

        private static String last(Path errors) throws IOException {
            List<String> lines = new String(Files.readAllBytes(errors), StandardCharsets.UTF_8).lines().toList();
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 5), lines.size()));
        }

        /** What this process has shown of a plug-in; {@code null} if it did not come to that. */
        Outcome outcome(PlugIn plugIn) {
            String id = plugIn.id();
            List<String> adds = TrialLine.texts(said, id, What.ADDS);
            List<String> refused = TrialLine.texts(said, id, What.REFUSED);
            if (!refused.isEmpty()) {
                return outcome(plugIn, State.REFUSED, adds, refused.getFirst());
            }
            if (!TrialLine.texts(said, id, What.WORKS).isEmpty()) {
                return outcome(plugIn, State.ON, adds, "");
            }
            boolean last = !said.isEmpty() && said.stream().filter(line -> line.what() == What.TRYING).toList().getLast()
                    .id().equals(id);
            return !last ? null : outcome(plugIn, State.REFUSED, adds, silent
                    ? Messages.get("trial.silent", SILENCE_SECONDS) : Messages.get("trial.exits", exit));
        }

        private Outcome outcome(PlugIn tried, State state, List<String> adds, String reason) {
            return new Outcome(new PlugIn(tried.id(), tried.version(), tried.name(), tried.provider(), tried.licence(),
                    tried.origin(), tried.from(), state, tried.bundles(), tried.signers(), adds, reason),
                    TrialLine.texts(said, tried.id(), What.WARNS));
        }
    }
}
