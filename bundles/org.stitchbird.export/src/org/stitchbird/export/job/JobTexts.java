// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.job;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The script of a job, its container file and its README; what comes from a flow is only ever quoted in them. */
final class JobTexts {
    private static final int MOST_SHOWN = 60;

    private JobTexts() {
    }

    /** The script that runs the job. */
    static String run(List<Parameter> parameters) {
        StringBuilder help = new StringBuilder();
        StringBuilder cases = new StringBuilder();
        for (Parameter each : parameters) {
            help.append("  --").append(each.name()).append(' ').append(shown(each.type())).append('\n').append("      ")
                    .append(shown(each.label())).append(" (default: '").append(shown(each.value())).append("')\n");
            cases.append("        --").append(each.name()).append(")\n            setting=").append(quoted(each.set()))
                    .append('\n').append(each.path() ? "            path=yes\n" : "").append("            ;;\n");
        }
        return template("run").replace("$cases$\n", cases).replace("$help$\n", help);
    }

    /** The container file. */
    static String dockerfile() {
        return template("Dockerfile");
    }

    /** The page for people. */
    static String readme(List<Parameter> parameters, boolean withData) {
        String example = parameters.stream().filter(each -> each.type().equals("file")).map(each -> "--" + each.name()
                + " other.csv").findFirst().orElse("--check");
        return template("README.md").replace("$example$", example).replace("$data$", withData
                ? "| `data/` | the data that the flow reads |\n"
                : "| `data/` | not there: put the data there, named as in the flow, or give them as parameters |\n");
    }

    /** A word of the shell that stands for a text, whatever is in it. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }

    /** The beginning of a text on one line, without what a terminal may take for a command. */
    private static String shown(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints().limit(MOST_SHOWN).forEach(point -> plain.appendCodePoint(Character.isISOControl(point)
                || Character.getType(point) == Character.FORMAT || point == 0x2028 || point == 0x2029 ? ' ' : point));
        return text.codePointCount(0, text.length()) > MOST_SHOWN ? plain + "…" : plain.toString();
    }

    private static String template(String name) {
        try (InputStream in = JobTexts.class.getResourceAsStream("files/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
