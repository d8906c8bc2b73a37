// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.stitchbird.engine.data.AtomicFile;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.export.FlowPicture;

/** {@code picture FLOW --out FILE.png|.svg [--theme light|dark] [--scale NUMBER]}: draws the canvas. */
final class PictureCommand implements Command {
    private final Engine engine;

    PictureCommand(Engine engine) {
        this.engine = engine;
    }

    @Override
    public int run(List<String> words, PrintStream out) throws UsageException, FaultException {
        Arguments arguments = new Arguments(words, Set.of(), Set.of("--out", "--theme", "--scale"));
        String word = arguments.onlyWord("FLOW");
        String file = arguments.last("--out").orElseThrow(() -> new UsageException(
                Messages.get("usage.picture-out")));
        boolean png = file.toLowerCase(Locale.ROOT).endsWith(".png");
        if (!png && !file.toLowerCase(Locale.ROOT).endsWith(".svg")) {
            throw new UsageException(Messages.get("usage.picture-ending", file));
        }
        Theme theme = theme(arguments.last("--theme").orElse("light"));
        double scale = scale(arguments.last("--scale").orElse("2"));
        LoadedFlow flow = LoadedFlow.read(word, List.of(), engine);
        flow.tell(out);
        FlowPicture picture = new FlowPicture(flow.flow(), engine.types(), theme);
        try {
            AtomicFile.write(Path.of(file), target -> {
                if (png) {
                    picture.writePng(target, scale);
                } else {
                    picture.writeSvg(target);
                }
            });
        } catch (IOException e) {
            throw new FaultException(Messages.get("picture.failed", file, e.getMessage()));
        }
        out.println(Messages.get("picture.done", file));
        return Exit.DONE;
    }

    private static Theme theme(String word) throws UsageException {
        return switch (word) {
            case "light" -> Theme.LIGHT;
            case "dark" -> Theme.DARK;
            default -> throw new UsageException(Messages.get("usage.theme", word));
        };
    }

    private static double scale(String word) throws UsageException {
        try {
            double scale = Double.parseDouble(word);
            if (scale >= 0.25 && scale <= 8) {
                return scale;
            }
        } catch (NumberFormatException e) {
            // Falls through to the sentence.
        }
        throw new UsageException(Messages.get("usage.scale", word));
    }
}
