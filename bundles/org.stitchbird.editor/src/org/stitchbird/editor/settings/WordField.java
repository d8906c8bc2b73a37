// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.Optional;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;

/** A setting that is typed: a whole number, a number, a text or a seed. */
final class WordField extends Field {
    private TextField editor;
    private TextEntry entry;

    WordField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    @Override
    protected void createEditor() {
        editor = place(new TextField(row(), 1));
        editor.describe(spec().label(), help());
        entry = new TextEntry(editor, this::check, this::commit, this::fault);
        scope().entries().add(entry);
    }

    @Override
    protected void show(SettingValue value) {
        boolean follows = spec().type() == SettingType.SEED && !scope().values().isOwn(spec());
        editor.text().setMessage(placeholder());
        entry.show(follows ? "" : Numbers.shown(spec(), value.text()));
    }

    @Override
    protected void enable(boolean enabled) {
        editor.setEnabled(enabled);
    }

    private String placeholder() {
        String standard = Numbers.shown(spec(), scope().values().standard(spec()).text());
        if (spec().type() != SettingType.SEED) {
            return spec().type() == SettingType.TEXT ? "" : standard;
        }
        Long seed = scope().flow().flow().getSeed();
        return seed == null ? Messages.get("seed.default", standard) : Messages.get("seed.flow", seed.toString());
    }

    private Optional<String> check(String text) {
        if (spec().type() == SettingType.TEXT || text.isBlank()) {
            return Optional.empty();
        }
        return Numbers.fault(spec(), text).map(sentence -> scope().values().get(spec()).text().isEmpty() ? sentence
                : sentence + " " + Messages.get("fault.still",
                        Numbers.shown(spec(), scope().values().get(spec()).text())));
    }

    private void commit(String text) {
        if (spec().type() == SettingType.TEXT) {
            set(SettingValue.of(text));
        } else {
            set(text.isBlank() ? null : SettingValue.of(text.strip()));
        }
    }
}
