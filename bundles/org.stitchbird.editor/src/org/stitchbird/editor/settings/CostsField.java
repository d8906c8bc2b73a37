// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.editor.widgets.DropField;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.TextField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.check.Severity;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/**
 * A setting that says what each answer costs: a small table of actual labels by answered labels.
 *
 * <p>Where there are many labels, one actual label at a time is chosen and its row stands upright.
 */
final class CostsField extends Field {
    private static final int MOST_COLUMNS = 4;
    private static final int CELL = 46;
    private Paragraph hint;
    private Composite grid;
    private List<String> shownLabels;
    private String shownActual;
    private Map<List<String>, TextEntry> cells;
    private Map<List<String>, String> faults;

    CostsField(Composite parent, FormScope scope, SettingSpec spec) {
        super(parent, scope, spec);
    }

    @Override
    protected void createEditor() {
        cells = new LinkedHashMap<>();
        faults = new LinkedHashMap<>();
        shownLabels = List.of();
        hint = Paragraph.of(row(), Fonts.REMARK, Theme::muted, "");
        hint.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        grid = Themed.composite(row(), plain(1, 4));
        grid.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        grid.setData(SETTING, scope().values().path(spec()));
        show(grid, false);
    }

    @Override
    protected boolean refresh() {
        boolean moved = false;
        List<String> labels = table().rows();
        String words = Messages.get(labels.isEmpty() ? "costs.unknown"
                : upright(labels) ? "costs.upright" : "costs.table");
        if (!words.equals(hint.text())) {
            hint.setText(words);
            moved = true;
        }
        if (!labels.equals(shownLabels)) {
            build(labels);
            moved = true;
        }
        return super.refresh() || moved;
    }

    @Override
    protected void show(SettingValue value) {
        cells.forEach((place, entry) -> entry.show(table().cost(place.get(0), place.get(1))));
    }

    @Override
    protected void enable(boolean enabled) {
        for (Control each : grid.getChildren()) {
            each.setEnabled(enabled);
        }
    }

    @Override
    protected List<Remark> remarks(SettingValue value) {
        List<String> strangers = table().strangers();
        return strangers.isEmpty() ? List.of()
                : List.of(new Remark(Severity.WARNING, Messages.get("costs.strangers", String.join(", ", strangers))));
    }

    private CostTable table() {
        return new CostTable(scope().values().get(spec()), scope().targetLabels(spec().port()));
    }

    private static boolean upright(List<String> labels) {
        return labels.size() > MOST_COLUMNS;
    }

    private void build(List<String> labels) {
        for (Control old : grid.getChildren()) {
            old.dispose();
        }
        cells.clear();
        faults.clear();
        shownLabels = labels;
        if (upright(labels)) {
            if (shownActual == null || !labels.contains(shownActual)) {
                shownActual = labels.getFirst();
            }
            buildUpright(labels);
        } else {
            buildTable(labels);
        }
        show(grid, !labels.isEmpty());
    }

    private void buildTable(List<String> labels) {
        grid.setLayout(plain(labels.size() + 1, 4));
        word("");
        labels.forEach(this::word);
        for (String actual : labels) {
            word(actual);
            labels.forEach(answered -> cell(actual, answered));
        }
    }

    private void buildUpright(List<String> labels) {
        grid.setLayout(plain(2, 4));
        DropField actual = new DropField(grid, Messages.get("costs.actual"), null, label -> {
            shownActual = label;
            build(shownLabels);
            relayout();
        });
        actual.show(labels.stream().map(label -> Option.of(label, label)).toList(), shownActual);
        actual.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false, 2, 1));
        for (String answered : labels) {
            word(answered);
            cell(shownActual, answered);
        }
    }

    private void word(String label) {
        CostLabel word = new CostLabel(grid, label);
        word.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
    }

    private void cell(String actual, String answered) {
        List<String> place = List.of(actual, answered);
        SettingSpec one = SettingSpec.number("cost", 1).label(Messages.get("costs.one", actual, answered));
        TextField field = new TextField(grid, 1);
        field.setInsets(6, 4);
        field.describe(one.label(), help());
        field.text().setMessage(CostTable.usual(actual, answered));
        field.text().setToolTipText(one.label());
        field.setData(SETTING, scope().values().path(spec()) + "." + actual + "." + answered);
        GridData data = new GridData(SWT.FILL, SWT.TOP, true, false);
        data.widthHint = CELL;
        data.minimumWidth = CELL;
        field.setLayoutData(data);
        TextEntry entry = new TextEntry(field, text -> text.isBlank() ? Optional.empty() : Numbers.fault(one, text),
                text -> set(table().with(actual, answered, text)), fault -> fault(place, fault));
        cells.put(place, entry);
        scope().entries().add(entry);
    }

    /** Each cell tells its own; one that is right must not hide what is wrong in another. */
    private void fault(List<String> place, Optional<String> sentence) {
        faults.remove(place);
        sentence.ifPresent(each -> faults.put(place, each));
        fault(faults.values().stream().findFirst());
    }
}
