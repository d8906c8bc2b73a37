// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench;

import java.util.Set;
import org.eclipse.e4.core.di.annotations.Execute;
import org.eclipse.e4.ui.model.application.MApplication;

/** Takes from the platform's model what a single perspective with fixed panels has no use for. */
public final class ModelTidy {
    /** Its buttons would minimise panels to icons at the edge, from where few find them again. */
    private static final Set<String> NOT_WANTED = Set.of("MinMax Addon", "MinMaxAddon");

    /** Called by the platform whenever the model has been loaded. */
    @Execute
    public void tidy(MApplication application) {
        application.getAddons().removeIf(addon -> NOT_WANTED.contains(addon.getElementId()));
    }
}
