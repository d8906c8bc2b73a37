// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.look;

import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.spec.Step;

/** The colours of light and dark, shared by the canvas and by pictures of flows. */
public enum Theme {
    /** Dark on light. */
    LIGHT(0xF6F7F9, 0xFFFFFF, 0xFBFCFD, 0xDDE1E7, 0xE3E7ED, 0x1F2733, 0x667085, 0x2F6FDE, 0x0F8A8A, 0x6D4AE0,
            0xB86E00, 0x2B8A3E, 0xC2255C, 0x52606F, 0xD92D20, 0.094),
    /** Light on dark. */
    DARK(0x15181D, 0x20252C, 0x1A1E24, 0x333A44, 0x2A3038, 0xE6E9EE, 0x98A2B3, 0x7AA7FF, 0x4CC9C0, 0xA893FF,
            0xF0AD4E, 0x63C174, 0xF06595, 0x9DABBA, 0xFF7A70, 0.15);

    private final Rgb window;
    private final Rgb panel;
    private final Rgb canvas;
    private final Rgb line;
    private final Rgb grid;
    private final Rgb text;
    private final Rgb muted;
    private final Rgb blue;
    private final Rgb teal;
    private final Rgb violet;
    private final Rgb amber;
    private final Rgb green;
    private final Rgb rose;
    private final Rgb slate;
    private final Rgb red;
    private final double tint;

    Theme(int window, int panel, int canvas, int line, int grid, int text, int muted, int blue, int teal, int violet,
            int amber, int green, int rose, int slate, int red, double tint) {
        this.window = new Rgb(window);
        this.panel = new Rgb(panel);
        this.canvas = new Rgb(canvas);
        this.line = new Rgb(line);
        this.grid = new Rgb(grid);
        this.text = new Rgb(text);
        this.muted = new Rgb(muted);
        this.blue = new Rgb(blue);
        this.teal = new Rgb(teal);
        this.violet = new Rgb(violet);
        this.amber = new Rgb(amber);
        this.green = new Rgb(green);
        this.rose = new Rgb(rose);
        this.slate = new Rgb(slate);
        this.red = new Rgb(red);
        this.tint = tint;
    }

    /** Behind everything. */
    public Rgb window() {
        return window;
    }

    /** Panels. */
    public Rgb panel() {
        return panel;
    }

    /** Cards: white on light, one step above the panel on dark. */
    public Rgb card() {
        return this == LIGHT ? panel : new Rgb(0x252B33);
    }

    /** The canvas and the inside of fields. */
    public Rgb canvas() {
        return canvas;
    }

    /** Borders and dividers. */
    public Rgb line() {
        return line;
    }

    /** The dots of the grid. */
    public Rgb grid() {
        return grid;
    }

    /** Text. */
    public Rgb text() {
        return text;
    }

    /** Text of second rank. */
    public Rgb muted() {
        return muted;
    }

    /** What is selected, running, or to be clicked. */
    public Rgb accent() {
        return blue;
    }

    /** Success. */
    public Rgb good() {
        return green;
    }

    /** Warnings. */
    public Rgb warning() {
        return amber;
    }

    /** Errors. */
    public Rgb error() {
        return red;
    }

    /** The opacity of a colour used as a ground behind an icon or text. */
    public double tint() {
        return tint;
    }

    /** That colour as a ground upon another. */
    public Rgb tinted(Rgb colour, Rgb ground) {
        return colour.over(ground, tint);
    }

    /** What has no colour of its own. */
    public Rgb neutral() {
        return slate;
    }

    /** The colour of a step. */
    public Rgb of(Step step) {
        return switch (step) {
            case COLLECT -> blue;
            case PREPARE -> teal;
            case TRAIN -> violet;
            case TEST -> amber;
            case IMPROVE -> green;
            case EXPLAIN -> rose;
            case DEPLOY -> slate;
        };
    }

    /** The colour of a kind of value on ports and wires. */
    public Rgb of(Kind kind) {
        return switch (kind.id()) {
            case "table" -> blue;
            case "preparation" -> teal;
            case "learner" -> violet;
            case "model" -> green;
            case "evaluation" -> amber;
            case "report" -> slate;
            default -> Kinds.colour(kind, this);
        };
    }
}
