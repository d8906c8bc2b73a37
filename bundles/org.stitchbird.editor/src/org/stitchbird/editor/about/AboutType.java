// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.about;

import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Link;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.NodeSpec;

/** What is told of a node type where there is little room, with the way to all of it. */
public final class AboutType {
    private AboutType() {
    }

    /** Fills a card with name, sentence, what does the work, and a link to the rest where there is more. */
    public static void fill(Composite card, NodeSpec spec) {
        wide(Paragraph.of(card, Fonts.HEADING, Theme::text, spec.name()));
        if (!spec.about().isEmpty()) {
            wide(Paragraph.of(card, Fonts.REMARK, Theme::text, spec.about()));
        }
        if (!spec.implementation().isEmpty()) {
            wide(Paragraph.of(card, Fonts.SMALL, Theme::muted, spec.implementation()));
        }
        link(card, spec);
    }

    /** Adds a link that opens all that is known of a type; does nothing when there is no more than its sentence. */
    public static Optional<Link> link(Composite parent, NodeSpec spec) {
        if (!hasMore(spec)) {
            return Optional.empty();
        }
        // The parent may be a card that goes away, while the window stays.
        Shell shell = parent.getShell().getParent() instanceof Shell outer ? outer : parent.getShell();
        Link link = new Link(parent, Fonts.REMARK, Messages.get("more"), () -> AboutWindow.open(shell, spec));
        GridData place = new GridData(SWT.LEFT, SWT.TOP, false, false);
        place.horizontalIndent = -3;
        link.setLayoutData(place);
        return Optional.of(link);
    }

    /** Whether there is more to tell of a type than its sentence. */
    public static boolean hasMore(NodeSpec spec) {
        return !spec.reference().isBlank();
    }

    /** What the way to all of it is called. */
    public static String more() {
        return Messages.get("more");
    }

    private static void wide(Control control) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
    }
}
