// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

/** The ids of the commands, as they stand in plugin.xml. */
public final class Ids {
    /** Opens a new flow. */
    public static final String NEW = "org.stitchbird.workbench.new";
    /** Asks for files and opens them. */
    public static final String OPEN = "org.stitchbird.workbench.open";
    /** Takes back the last step. */
    public static final String UNDO = "org.eclipse.ui.edit.undo";
    /** Does again what was taken back. */
    public static final String REDO = "org.eclipse.ui.edit.redo";
    /** Copies what is selected and puts it beside. */
    public static final String DUPLICATE = "org.stitchbird.workbench.duplicate";
    /** Adds a note to the canvas. */
    public static final String ADD_NOTE = "org.stitchbird.workbench.addNote";
    /** Lays the flow out from left to right. */
    public static final String ARRANGE = "org.stitchbird.workbench.arrange";
    /** Saves a picture of the flow. */
    public static final String PICTURE = "org.stitchbird.workbench.picture";
    /** Takes the flow out of the tool. */
    public static final String EXPORT = "org.stitchbird.workbench.export";
    /** Shows the canvas larger. */
    public static final String ZOOM_IN = "org.stitchbird.workbench.zoomIn";
    /** Shows the canvas smaller. */
    public static final String ZOOM_OUT = "org.stitchbird.workbench.zoomOut";
    /** Shows the canvas in its own size. */
    public static final String ZOOM_100 = "org.stitchbird.workbench.zoom100";
    /** Shows the whole flow. */
    public static final String ZOOM_FIT = "org.stitchbird.workbench.zoomFit";
    /** Changes between light and dark. */
    public static final String THEME = "org.stitchbird.workbench.theme";
    /** Puts all panels back where they were at first. */
    public static final String RESET_LAYOUT = "org.stitchbird.workbench.resetLayout";
    /** Runs the flow. */
    public static final String RUN = "org.stitchbird.workbench.run";
    /** Runs what is selected and what it needs. */
    public static final String RUN_TO_HERE = "org.stitchbird.workbench.runToHere";
    /** Stops the run. */
    public static final String STOP = "org.stitchbird.workbench.stop";
    /** Lets a run on a sample follow each edit, or no longer. */
    public static final String LIVE_SAMPLE = "org.stitchbird.workbench.liveSample";
    /** Tells how much is kept of results. */
    public static final String KEPT_RESULTS = "org.stitchbird.workbench.keptResults";
    /** Shows the welcome page. */
    public static final String WELCOME = "org.stitchbird.workbench.welcome";
    /** Shows the plug-ins. */
    public static final String PLUG_INS = "org.stitchbird.workbench.plugIns";
    /** Says which version of what this is. */
    public static final String ABOUT = "org.stitchbird.workbench.about";

    private Ids() {
    }
}
