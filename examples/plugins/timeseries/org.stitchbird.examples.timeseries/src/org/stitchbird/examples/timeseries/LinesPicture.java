// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.timeseries;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Draws lines as an SVG picture: one chart below the other for each series, with its lines in different colours. */
final class LinesPicture {
    private static final List<String> COLOURS = List.of("#0b7285", "#d9480f", "#5f3dc4", "#2b8a3e", "#a61e4d",
            "#364fc7");
    private static final String GREY = "#868e96";
    private static final int WIDTH = 720;
    private static final int HEIGHT = 220;
    private static final int EDGE = 56;

    private final StringBuilder svg = new StringBuilder();

    private LinesPicture() {
    }

    static String svg(SeriesLines lines) {
        List<String> series = lines.lines().stream().map(SeriesLines.Line::series).distinct().toList();
        LinesPicture picture = new LinesPicture();
        picture.svg.append(String.format(Locale.ROOT, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" "
                + "font-family=\"sans-serif\" font-size=\"11\">%n", WIDTH, HEIGHT * series.size()));
        for (int i = 0; i < series.size(); i++) {
            String one = series.get(i);
            picture.chart(one, lines.lines().stream().filter(line -> line.series().equals(one)).toList(), HEIGHT * i);
        }
        return picture.svg.append("</svg>\n").toString();
    }

    private void chart(String series, List<SeriesLines.Line> lines, int top) {
        Scale scale = Scale.of(lines);
        text(EDGE, top + 14, "start", GREY, series);
        text(EDGE - 4, top + 30, "end", GREY, Scale.shown(scale.least() + scale.height()));
        text(EDGE - 4, top + HEIGHT - 20, "end", GREY, Scale.shown(scale.least()));
        text(EDGE, top + HEIGHT - 6, "start", GREY, Scale.day(scale.from()));
        text(WIDTH - EDGE, top + HEIGHT - 6, "end", GREY, Scale.day(scale.from() + scale.span()));
        svg.append(String.format(Locale.ROOT, "<path d=\"M%d %d h%d\" stroke=\"#ced4da\"/>%n", EDGE, top + HEIGHT - 20,
                WIDTH - 2 * EDGE));
        for (int i = 0; i < lines.size(); i++) {
            SeriesLines.Line line = lines.get(i);
            String colour = COLOURS.get(i % COLOURS.size());
            svg.append("<path fill=\"none\" stroke-width=\"1.2\" stroke=\"").append(colour).append("\" d=\"");
            boolean drawing = false;
            for (int p = 0; p < line.millis().length; p++) {
                boolean there = !Double.isNaN(line.values()[p]);
                if (there) {
                    svg.append(String.format(Locale.ROOT, "%s%.1f %.1f", drawing ? "L" : "M",
                            EDGE + scale.x(line.millis()[p]) * (WIDTH - 2 * EDGE),
                            top + HEIGHT - 20 - scale.y(line.values()[p]) * (HEIGHT - 45)));
                }
                drawing = there;
            }
            svg.append("\"/>\n");
            text(EDGE + 140 * (i + 1), top + 14, "start", colour, line.name());
        }
    }

    private void text(int x, int y, String anchor, String colour, String text) {
        svg.append(String.format(Locale.ROOT, "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n", x,
                y, anchor, colour, escaped(text)));
    }

    /** Where times and values lie between 0 and 1. */
    private record Scale(double from, double span, double least, double height) {
        static Scale of(List<SeriesLines.Line> lines) {
            double[] times = lines.stream().flatMapToLong(line -> Arrays.stream(line.millis())).asDoubleStream()
                    .sorted().toArray();
            double[] values = lines.stream().flatMapToDouble(line -> Arrays.stream(line.values()))
                    .filter(each -> !Double.isNaN(each)).sorted().toArray();
            double from = times.length == 0 ? 0 : times[0];
            double least = values.length == 0 ? 0 : values[0];
            return new Scale(from, times.length == 0 ? 1 : Math.max(1, times[times.length - 1] - from), least,
                    values.length == 0 || values[values.length - 1] == least ? 1 : values[values.length - 1] - least);
        }

        static String shown(double value) {
            return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros()
                    .toPlainString();
        }

        /** The day of a time, in UTC. */
        static String day(double time) {
            return Instant.ofEpochMilli((long) time).toString().substring(0, 10);
        }

        double x(double time) {
            return (time - from) / span;
        }

        double y(double value) {
            return (value - least) / height;
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
