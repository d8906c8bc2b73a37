// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.panels;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.editor.OpenFlow.Change;

/**
 * Which flow the panels of a window are about: that of the editor that was active last.
 *
 * <p>For the UI thread only.
 */
public final class ActiveFlow {
    private static final Map<IWorkbenchWindow, ActiveFlow> OF_WINDOWS = new WeakHashMap<>();

    private final List<FlowWatcher> watchers = new CopyOnWriteArrayList<>();
    private IWorkbenchPage page;
    private IEditorPart editor;
    private OpenFlow flow;
    private Runnable unfollow = () -> { };

    private ActiveFlow() {
    }

    /** The one of that window; it begins to follow the window as soon as the window has a page. */
    public static ActiveFlow of(IWorkbenchWindow window) {
        ActiveFlow active = OF_WINDOWS.computeIfAbsent(window, each -> new ActiveFlow());
        active.follow(window.getActivePage());
        return active;
    }

    /** The open flow, if a flow is open that could be read. */
    public Optional<OpenFlow> flow() {
        return Optional.ofNullable(flow);
    }

    /** The active editor, also when it shows no flow. */
    public Optional<IEditorPart> editor() {
        return Optional.ofNullable(editor);
    }

    /** Calls back from now on, at first with the flow of now; answers what ends that. */
    public Runnable watch(FlowWatcher watcher) {
        watchers.add(watcher);
        watcher.switched(flow());
        return () -> watchers.remove(watcher);
    }

    /** Calls back on whatever may matter to a menu or a title; answers what ends that. */
    public Runnable onAny(Consumer<Optional<OpenFlow>> listener) {
        return watch(new FlowWatcher() {
            @Override
            public void switched(Optional<OpenFlow> now) {
                listener.accept(now);
            }

            @Override
            public void changed(OpenFlow now, Change change) {
                listener.accept(Optional.of(now));
            }
        });
    }

    private void follow(IWorkbenchPage active) {
        if (page == null && active != null) {
            page = active;
            page.addPartListener(new Parts());
            look();
        }
    }

    private void look() {
        IEditorPart now = page.getActiveEditor();
        OpenFlow found = now == null ? null : Adapters.adapt(now, OpenFlow.class);
        if (now == editor && found == flow) {
            return;
        }
        editor = now;
        if (found != flow || found == null) {
            unfollow.run();
            flow = found;
            unfollow = found == null ? () -> { } : found.onChange(change -> tell(found, change));
        }
        watchers.forEach(each -> each.switched(flow()));
    }

    private void tell(OpenFlow from, Change change) {
        if (from == flow) {
            watchers.forEach(each -> each.changed(from, change));
        }
    }

    /** Looks again whenever an editor may have come to the front. */
    private final class Parts implements IPartListener2 {
        @Override
        public void partActivated(IWorkbenchPartReference part) {
            look();
        }

        @Override
        public void partBroughtToTop(IWorkbenchPartReference part) {
            look();
        }

        @Override
        public void partClosed(IWorkbenchPartReference part) {
            look();
        }

        @Override
        public void partOpened(IWorkbenchPartReference part) {
            look();
        }

        @Override
        public void partInputChanged(IWorkbenchPartReference part) {
            look();
        }
    }
}
