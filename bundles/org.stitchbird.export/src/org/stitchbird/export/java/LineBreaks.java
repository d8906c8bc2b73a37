// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.export.java;

import java.util.ArrayList;
import java.util.List;

/** Breaks lines of Java that are too long where people would: behind a comma, in front of a call or an operator. */
public final class LineBreaks {
    private static final int WIDTH = 120;
    private static final String FURTHER = " ".repeat(8);

    private LineBreaks() {
    }

    /** The source with lines that fit, as far as there are places to break them. */
    public static String in(String source) {
        List<String> lines = new ArrayList<>();
        for (String line : source.split("\n", -1)) {
            String indent = line.substring(0, line.length() - line.stripLeading().length());
            String rest = line;
            boolean code = !rest.stripLeading().startsWith("*") && !rest.stripLeading().startsWith("//");
            while (code && rest.length() > WIDTH) {
                Break at = place(rest);
                if (at == null) {
                    break;
                }
                lines.add((rest.substring(0, at.position) + at.before).stripTrailing());
                rest = indent + FURTHER + at.behind + rest.substring(at.position).stripLeading();
            }
            lines.add(rest);
        }
        return String.join("\n", lines);
    }

    /** A place to break, and what comes at the end of the line and at the beginning of the next. */
    private record Break(int position, String before, String behind) {
    }

    private static Break place(String line) {
        int first = line.length() - line.stripLeading().length() + 1;
        int depth = 0;
        int least = Integer.MAX_VALUE;
        Break best = null;
        int literal = -1;
        for (int i = first - 1; i < line.length() && i <= WIDTH; i++) {
            char next = line.charAt(i);
            if (literal >= 0) {
                if (next == '\\') {
                    i++;
                } else if (next == '"') {
                    literal = -1;
                }
                continue;
            }
            depth += next == '(' || next == '{' || next == '<' ? 1 : next == ')' || next == '}' || next == '>' ? -1 : 0;
            literal = next == '"' ? i : -1;
            int rank = rank(line, i);
            if (rank > 0 && i >= first + 8 && depth * 10 + rank <= least) {
                least = depth * 10 + rank;
                best = new Break(next == '.' || next == '+' || next == '&' ? i : i + 1, "", "");
            }
        }
        if (literal >= 0 && (best == null || line.indexOf('"', WIDTH) > WIDTH + 40 && literal < WIDTH - 40)) {
            return within(line, literal);
        }
        return best != null || literal < 0 ? best : within(line, literal);
    }

    /** How well a line can be broken at a character; less is better, 0 not at all. */
    private static int rank(String line, int i) {
        return switch (line.charAt(i)) {
            case ',' -> 1;
            case '+', '&' -> line.charAt(i - 1) == ' ' && i + 1 < line.length() && line.charAt(i + 1) != '=' ? 1 : 0;
            case '.' -> i > 0 && line.charAt(i - 1) == ')' ? 2 : 0;
            case '(' -> line.charAt(i + 1) == ')' ? 0 : 3;
            case '=' -> line.charAt(i - 1) == ' ' && line.charAt(i + 1) == ' ' ? 9 : 0;
            default -> 0;
        };
    }

    /** Parts a literal between two characters, behind a space where there is one. */
    private static Break within(String line, int literal) {
        int at = literal + 1;
        int space = -1;
        int last = -1;
        while (at < WIDTH - 4) {
            int length = line.charAt(at) != '\\' ? 1 : line.charAt(at + 1) == 'u' ? 6 : 2;
            space = line.charAt(at) == ' ' ? at + 1 : space;
            at += length;
            last = at <= WIDTH - 3 ? at : last;
        }
        int position = space > literal + 20 ? space : last;
        return position <= literal + 1 ? null : new Break(position, "\"", "+ \"");
    }
}
