// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.stitchbird.engine.checking.ValueCheck;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingType;
import org.stitchbird.engine.spec.SettingValue;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.CheckedFlow;
import org.stitchbird.export.outcome.Deployment;
import org.stitchbird.export.scoring.Choosing;

/** A field for each option of a format. */
final class OptionFields extends Composite {
    private final List<SettingSpec> specs;
    private final Map<SettingSpec, Supplier<String>> fields = new LinkedHashMap<>();
    private final Runnable changed;

    OptionFields(Composite parent, List<SettingSpec> specs, CheckedFlow flow, Runnable changed) {
        super(parent, SWT.NONE);
        this.specs = specs;
        this.changed = changed;
        GridLayout layout = new GridLayout(2, false);
        layout.marginWidth = 0;
        layout.horizontalSpacing = 12;
        setLayout(layout);
        setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        for (SettingSpec spec : specs) {
            if (spec.name().equals(Choosing.OPTION)) {
                add(spec, models(flow));
            } else if (spec.type() == SettingType.BOOLEAN) {
                onOff(spec);
            } else if (!spec.choices().isEmpty()) {
                add(spec, spec.choices());
            } else {
                words(spec);
            }
        }
    }

    private static List<Choice> models(CheckedFlow flow) {
        return Deployment.of(flow).stream().map(Deployment::learner)
                .map(learner -> new Choice(learner, flow.name(learner))).toList();
    }

    private void add(SettingSpec spec, List<Choice> choices) {
        label(spec);
        Combo combo = new Combo(this, SWT.READ_ONLY);
        choices.forEach(choice -> combo.add(choice.label()));
        int at = choices.stream().map(Choice::value).toList().indexOf(spec.defaultValue().text());
        combo.select(Math.max(0, at));
        fields.put(spec, () -> combo.getSelectionIndex() < 0 ? "" : choices.get(combo.getSelectionIndex()).value());
        lay(combo, spec, SWT.Selection);
    }

    private void onOff(SettingSpec spec) {
        new Label(this, SWT.NONE);
        Button button = new Button(this, SWT.CHECK);
        button.setText(spec.label());
        button.setSelection(Boolean.parseBoolean(spec.defaultValue().text()));
        fields.put(spec, () -> Boolean.toString(button.getSelection()));
        lay(button, spec, SWT.Selection);
    }

    private void words(SettingSpec spec) {
        label(spec);
        Text text = new Text(this, SWT.BORDER);
        text.setText(spec.defaultValue().text());
        fields.put(spec, text::getText);
        lay(text, spec, SWT.Modify);
    }

    private void label(SettingSpec spec) {
        Label label = new Label(this, SWT.NONE);
        label.setText(spec.label());
        label.setToolTipText(spec.about());
    }

    private void lay(Control control, SettingSpec spec, int event) {
        control.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        control.setToolTipText(spec.about());
        control.addListener(event, each -> changed.run());
    }

    /** Why what is chosen does not fit, in a sentence; {@code null} when it does. */
    String fault(String format) {
        Settings values = values();
        return specs.stream().flatMap(spec -> ValueCheck.fault(spec, values.get(spec.name())).stream()
                .map(fault -> fault.sentence(format, spec.label()))).findFirst().orElse(null);
    }

    /** What is chosen. */
    Settings values() {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        fields.forEach((spec, field) -> {
            if (!field.get().equals(spec.defaultValue().text())) {
                values.put(spec.name(), SettingValue.of(field.get()));
            }
        });
        return new Settings(specs, values);
    }
}
