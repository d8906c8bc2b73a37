// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IWorkbenchPreferenceConstants;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.application.IWorkbenchConfigurer;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;
import org.eclipse.ui.application.WorkbenchAdvisor;
import org.eclipse.ui.application.WorkbenchWindowAdvisor;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.stitchbird.workbench.results.ViewerSheet;
import org.stitchbird.workbench.text.PlatformWords;

/** Tells the platform how the whole workbench behaves: one perspective, remembered from start to start. */
final class FlowWorkbenchAdvisor extends WorkbenchAdvisor {
    private static final int[] ICON_SIZES = {16, 32, 48, 64, 128, 256};
    private final PersonalFolder folder;
    private final List<Path> files;

    /** Opens these files once the window is there. */
    FlowWorkbenchAdvisor(PersonalFolder folder, List<Path> files) {
        this.folder = folder;
        this.files = files;
    }

    @Override
    public void initialize(IWorkbenchConfigurer configurer) {
        PlatformWords.apply();
        configurer.setSaveAndRestore(true);
        PlatformUI.getPreferenceStore().setDefault(IWorkbenchPreferenceConstants.SHOW_PROGRESS_ON_STARTUP, false);
        Window.setDefaultImages(icons());
    }

    @Override
    public String getInitialWindowPerspectiveId() {
        return FlowPerspective.ID;
    }

    @Override
    public WorkbenchWindowAdvisor createWorkbenchWindowAdvisor(IWorkbenchWindowConfigurer configurer) {
        return new FlowWindowAdvisor(configurer, folder, files);
    }

    @Override
    public void eventLoopException(Throwable exception) {
        super.eventLoopException(exception);
        ViewerSheet.blame(exception);
    }

    private static Image[] icons() {
        Image[] icons = new Image[ICON_SIZES.length];
        for (int i = 0; i < icons.length; i++) {
            String path = "icons/stitchbird-" + ICON_SIZES[i] + ".png";
            icons[i] = AbstractUIPlugin.imageDescriptorFromPlugin("org.stitchbird.workbench", path).createImage();
        }
        return icons;
    }
}
