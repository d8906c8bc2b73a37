// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.text;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.osgi.framework.Bundle;

/**
 * The words that people read in the platform's own dialogs and menus, in the language of the default locale.
 *
 * <p>The platform comes in English only. Its words stand in public fields of its message classes, where ours take
 * their place; a field that a later platform no longer has is left out.
 */
public final class PlatformWords {
    private static final Map<String, String> BUNDLES = Map.of(
            "org.eclipse.ui.internal.WorkbenchMessages", "org.eclipse.ui.workbench",
            "org.eclipse.e4.ui.internal.workbench.renderers.swt.SWTRenderersMessages",
            "org.eclipse.e4.ui.workbench.renderers.swt");

    private PlatformWords() {
    }

    /** Puts our words in the place of the platform's; to be called before it shows any. */
    public static void apply() {
        ResourceBundle words = ResourceBundle.getBundle("org.stitchbird.workbench.text.platform", Locale.getDefault(),
                PlatformWords.class.getClassLoader(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        for (Map.Entry<String, String> each : BUNDLES.entrySet()) {
            Bundle bundle = Platform.getBundle(each.getValue());
            try {
                apply(bundle.loadClass(each.getKey()), words);
            } catch (ClassNotFoundException | RuntimeException e) {
                ILog.of(PlatformWords.class).info("Some of the platform's words stay English", e);
            }
        }
    }

    private static void apply(Class<?> messages, ResourceBundle words) {
        String prefix = messages.getSimpleName() + ".";
        for (String key : words.keySet()) {
            if (key.startsWith(prefix)) {
                try {
                    messages.getField(key.substring(prefix.length())).set(null, words.getString(key));
                } catch (ReflectiveOperationException e) {
                    ILog.of(PlatformWords.class).info("The platform no longer has the word " + key, e);
                }
            }
        }
    }
}
