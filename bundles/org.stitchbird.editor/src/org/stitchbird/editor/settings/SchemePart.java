// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SchemeSpec;

/** What stands under the name of a chosen algorithm: what it is good for, and a form of its settings that opens. */
final class SchemePart {
    private final Composite inside;
    private final FormScope scope;
    private final SchemePlace place;
    private final String key;
    private final boolean brief;
    private String shown = "";
    private Fold fold;

    /**
     * Makes an empty one.
     *
     * @param key under which is remembered whether the form is open
     * @param brief whether what the algorithm is good for is told only when the form is open
     */
    SchemePart(Composite parent, FormScope scope, SchemePlace place, String key, boolean brief) {
        this.scope = scope;
        this.place = place;
        this.key = key;
        this.brief = brief;
        inside = Themed.composite(parent, Field.plain(1, 4));
        inside.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Field.show(inside, false);
    }

    /** Shows that algorithm, nothing for {@code null}; answers whether the form must be laid out again. */
    boolean show(SchemeSpec scheme) {
        String id = scheme == null ? "" : scheme.id();
        if (id.equals(shown)) {
            return fold != null && fold.refresh();
        }
        shown = id;
        build(scheme);
        return true;
    }

    /** Takes it out of the form. */
    void dispose() {
        inside.dispose();
    }

    void enable(boolean enabled) {
        inside.setEnabled(enabled);
    }

    private void build(SchemeSpec scheme) {
        for (Control old : inside.getChildren()) {
            old.dispose();
        }
        fold = null;
        Field.show(inside, scheme != null);
        if (scheme == null) {
            return;
        }
        if (!brief || scheme.settings().isEmpty()) {
            about(inside, scheme);
        }
        if (!scheme.settings().isEmpty()) {
            SchemeValues nested = new SchemeValues(place, scheme);
            boolean own = scheme.settings().stream().anyMatch(nested::isOwn);
            fold = new Fold(inside, key + "/" + scheme.id(), scope.indent(), own,
                    body -> form(body, scheme, nested));
            fold.setText(Messages.get("scheme.settings", scheme.name(), scheme.settings().size()));
            fold.refresh();
        }
    }

    private Form form(Composite body, SchemeSpec scheme, SchemeValues nested) {
        if (brief) {
            about(body, scheme);
        }
        return new Form(body, scope.nested(nested), key + "/" + scheme.id());
    }

    private static void about(Composite parent, SchemeSpec scheme) {
        if (!scheme.about().isEmpty()) {
            Paragraph about = Paragraph.of(parent, Fonts.REMARK, Theme::muted, scheme.about());
            about.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        }
    }
}
