// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.viewer;

import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.engine.session.ResultInfo;

/**
 * One more view of results, in a tab of its own beside those that are there.
 *
 * <p>Registered as an OSGi service. It never sees a value, which stays where nodes run: it draws the {@link ResultInfo},
 * rows of a table, and what {@link org.stitchbird.engine.kind.ResultDetails} tell. When it throws, a sentence stands in its
 * place and everything else works. All methods are called on the UI thread and must be quick.
 */
public interface ResultViewer {
    /** Whether it can show that result; decided by kind, columns or name alone, as it is asked often. */
    boolean shows(ResultInfo result);

    /** What its tab is called, in one or two words in the language of the person. */
    String name();

    /**
     * Makes the view of one result; it is thrown away when the result, the tab or the theme changes.
     *
     * @param parent where the view goes: the only child that is added
     * @param result what it draws
     * @return the view, which fills the room there is
     */
    Control create(Composite parent, ShownResult result);
}
