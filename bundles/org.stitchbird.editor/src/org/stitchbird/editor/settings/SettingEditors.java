// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import org.eclipse.core.runtime.ILog;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;
import org.stitchbird.editor.field.SettingEditor;

/** The editors of settings that plug-ins have registered; one that has failed is not asked again. */
final class SettingEditors {
    private static final String NAME = "[A-Za-z0-9._-]+";
    private static final Set<SettingEditor> FAILED = Collections.newSetFromMap(new WeakHashMap<>());

    private SettingEditors() {
    }

    /** The editor of that name, as long as it does not fail; none for the empty name. */
    static Optional<SettingEditor> find(String name) {
        return name.matches(NAME) ? registered(name).filter(each -> !FAILED.contains(each)) : Optional.empty();
    }

    /** Whether the editor of that name is there but has failed. */
    static boolean failed(String name) {
        return name.matches(NAME) && registered(name).filter(FAILED::contains).isPresent();
    }

    /** Notes that an editor fails, and why. */
    static void fails(String name, SettingEditor editor, Throwable why) {
        FAILED.add(editor);
        ILog.of(SettingEditors.class).error("The editor " + name + " (" + editor.getClass().getName()
                + ") fails; the usual field takes its place", why);
    }

    private static Optional<SettingEditor> registered(String name) {
        BundleContext context = FrameworkUtil.getBundle(SettingEditors.class).getBundleContext();
        try {
            return context.getServiceReferences(SettingEditor.class, "(" + SettingEditor.NAME + "=" + name + ")")
                    .stream().max(ServiceReference::compareTo).map(context::getService);
        } catch (InvalidSyntaxException e) {
            return Optional.empty();
        }
    }
}
