// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Shell;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.Version;
import org.stitchbird.engine.look.Rgb;
import org.stitchbird.workbench.look.Icons;
import org.stitchbird.workbench.text.Messages;

/** Says what this is, which version, and under which terms. */
final class AboutDialog extends MessageDialog {
    private static final int ICON = 64;

    AboutDialog(Shell parent) {
        super(parent, Messages.text("about.title"), null, text(), NONE, 0, IDialogConstants.OK_LABEL);
    }

    @Override
    public Image getImage() {
        return Icons.image("stitchbird", new Rgb(0), ICON);
    }

    private static String text() {
        Version version = FrameworkUtil.getBundle(AboutDialog.class).getVersion();
        return Messages.text("about.text", version.getMajor() + "." + version.getMinor() + "." + version.getMicro(),
                System.getProperty("java.vm.version"));
    }
}
