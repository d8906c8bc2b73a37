// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.viewer;

import java.util.function.Consumer;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.ResultInfo;
import org.stitchbird.engine.session.TablePage;

/**
 * The result that a {@link ResultViewer} draws; all methods are called, and all receivers called back, on the UI thread.
 *
 * <p>What is asked for comes later, and never when the view has gone in the meantime or there is nothing to tell: until
 * then, and when it fails, the workbench says so in the place of the view.
 */
public interface ShownResult {
    /** What is told of the result without its rows. */
    ResultInfo info();

    /** The name of the node for people. */
    String node();

    /** Whether it was made of a sample of the rows. */
    boolean sampled();

    /** The colours of now; the view is made anew when they change. */
    Theme theme();

    /**
     * Asks for what {@link org.stitchbird.engine.kind.ResultDetails} tell of the result.
     *
     * @param media a media type
     * @param receiver takes the text
     */
    void detail(String media, Consumer<String> receiver);

    /**
     * Asks for rows of a table.
     *
     * @param first the first row, counted from 0
     * @param count at most so many rows; ask for some hundreds at a time
     * @param receiver takes them
     */
    void rows(int first, int count, Consumer<TablePage> receiver);
}
