// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.export;

import java.util.List;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.stitchbird.engine.spec.Settings;
import org.stitchbird.export.format.FlowExporter;
import org.stitchbird.export.format.Remark;
import org.stitchbird.workbench.text.Messages;

/** Asks for what can be chosen of a format, and shows what of the flow will be there. */
final class ChoicesPage extends WizardPage {
    private final ExportWizard wizard;
    private Composite page;
    private OptionFields fields;
    private CoverageTable coverage;
    private Button without;
    private FlowExporter shown;

    ChoicesPage(ExportWizard wizard) {
        super("choices", Messages.text("export.choices"), null);
        this.wizard = wizard;
        setPageComplete(false);
    }

    @Override
    public void createControl(Composite parent) {
        page = new Composite(parent, SWT.NONE);
        page.setLayout(new GridLayout());
        setControl(page);
    }

    @Override
    public void setVisible(boolean visible) {
        if (visible && shown != wizard.format()) {
            shown = wizard.format();
            fill();
        }
        super.setVisible(visible);
    }

    private void fill() {
        for (var child : page.getChildren()) {
            child.dispose();
        }
        setTitle(shown.name());
        fields = new OptionFields(page, shown.options(), wizard.flow(), this::look);
        coverage = new CoverageTable(page, wizard.flow());
        without = new Button(page, SWT.CHECK);
        without.setText(Messages.text("export.without"));
        without.addListener(SWT.Selection, event -> look());
        look();
        page.layout();
    }

    private void look() {
        String fault = fields.fault(shown.name());
        if (fault != null) {
            setErrorMessage(fault);
            setPageComplete(false);
            return;
        }
        List<Remark> remarks = wizard.draft().remarks();
        coverage.show(remarks);
        boolean absent = remarks.stream().anyMatch(remark -> remark.weight() == Remark.Weight.ABSENT);
        boolean changed = remarks.stream().anyMatch(remark -> remark.weight() == Remark.Weight.CHANGED);
        boolean canLeaveOut = absent && shown.partial();
        without.setVisible(canLeaveOut);
        ((GridData) layoutData(without)).exclude = !canLeaveOut;
        boolean go = !absent || canLeaveOut && without.getSelection();
        setErrorMessage(absent && !go ? refusal(remarks) : null);
        setDescription(Messages.text(absent ? "export.absent" : changed ? "export.changed" : "export.exact"));
        setPageComplete(go);
        page.layout();
    }

    private static String refusal(List<Remark> remarks) {
        return remarks.stream().filter(remark -> remark.weight() == Remark.Weight.ABSENT).map(Remark::sentence)
                .findFirst().orElse(null);
    }

    private static Object layoutData(Button button) {
        if (button.getLayoutData() == null) {
            button.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        }
        return button.getLayoutData();
    }

    /** What is chosen; the defaults before the page was seen. */
    Settings options() {
        return fields == null || shown != wizard.format() ? new Settings(wizard.format().options(), java.util.Map.of())
                : fields.values();
    }

    /** Whether nodes without a counterpart are to be left out. */
    boolean withoutSome() {
        return without != null && !without.isDisposed() && without.isVisible() && without.getSelection();
    }
}
