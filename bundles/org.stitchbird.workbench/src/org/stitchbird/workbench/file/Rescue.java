// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchListener;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.stitchbird.editor.OpenFlow;
import org.stitchbird.model.edit.EditRefused;
import org.stitchbird.model.file.FlowFile;
import org.stitchbird.model.flow.Flow;
import org.stitchbird.workbench.text.Messages;

/** Keeps copies of unsaved edits while flows are open, and offers those that a crash has left behind. */
public final class Rescue {
    private static final String FOLDER = "rescue";
    private static final int PATIENCE_SECONDS = 5;
    private final IWorkbenchWindow window;
    private final Path folder;
    private final Map<IWorkbenchPart, RescueKeeper> keepers = new HashMap<>();
    private final ExecutorService disk = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "Stitchbird rescue copies");
        thread.setDaemon(true);
        return thread;
    });

    private Rescue(IWorkbenchWindow window, Path folder) {
        this.window = window;
        this.folder = folder;
    }

    /** Offers what was left behind, then keeps copies of what is open in the window from now on. */
    public static void start(IWorkbenchWindow window, Path personalFolder) {
        Rescue rescue = new Rescue(window, personalFolder.resolve(FOLDER));
        List<RescueCopy> left = rescue.left();
        rescue.follow();
        rescue.finishAtEnd();
        if (!left.isEmpty()) {
            window.getShell().getDisplay().asyncExec(() -> rescue.offer(left));
        }
    }

    /** What was saved or given up just before the end must not be offered at the next start. */
    private void finishAtEnd() {
        PlatformUI.getWorkbench().addWorkbenchListener(new IWorkbenchListener() {
            @Override
            public boolean preShutdown(IWorkbench workbench, boolean forced) {
                return true;
            }

            @Override
            public void postShutdown(IWorkbench workbench) {
                disk.shutdown();
                try {
                    disk.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
    }

    private List<RescueCopy> left() {
        try {
            return RescueCopy.all(folder);
        } catch (IOException e) {
            ILog.of(Rescue.class).warn("The rescue copies cannot be listed", e);
            return List.of();
        }
    }

    private void follow() {
        window.getActivePage().addPartListener(new Parts());
        for (IEditorReference each : window.getActivePage().getEditorReferences()) {
            Optional.ofNullable(each.getEditor(false)).ifPresent(this::keep);
        }
    }

    private void keep(IWorkbenchPart part) {
        OpenFlow flow = part instanceof IEditorPart ? Adapters.adapt(part, OpenFlow.class) : null;
        if (flow != null) {
            keepers.computeIfAbsent(part, each -> new RescueKeeper(flow, ((IEditorPart) part)::isDirty,
                    RescueCopy.in(folder), disk));
        }
    }

    private void offer(List<RescueCopy> left) {
        String names = left.stream().map(copy -> "• " + copy.title()).collect(Collectors.joining("\n"));
        int answer = new MessageDialog(window.getShell(), Messages.text("rescue.title"), null,
                Messages.text("rescue.question", names), MessageDialog.QUESTION, 0, Messages.text("rescue.restore"),
                Messages.text("rescue.later"), Messages.text("rescue.discard")).open();
        if (answer == 0) {
            left.forEach(this::restore);
        } else if (answer == 2) {
            left.forEach(this::delete);
        }
    }

    private void restore(RescueCopy copy) {
        try {
            Flow content = FlowFile.read(copy.content(), copy.title());
            Optional<Path> file = copy.file().filter(Files::isRegularFile);
            FlowFiles flows = FlowFiles.of(window);
            Optional<OpenFlow> opened = file.isPresent() ? flows.open(file.get()) : Optional.empty();
            OpenFlow target = opened.or(flows::openNew).orElseThrow(() -> new IOException("No canvas"));
            if (target.edit(Messages.text("rescue.step"), () -> FlowContent.replace(target.flow(), content))) {
                delete(copy);
            }
        } catch (IOException | EditRefused e) {
            MessageDialog.openError(window.getShell(), Messages.text("rescue.title"),
                    Messages.text("rescue.failed", copy.title(), e.getMessage()));
        }
    }

    private void delete(RescueCopy copy) {
        try {
            copy.delete();
        } catch (IOException e) {
            ILog.of(Rescue.class).warn("A rescue copy could not be deleted", e);
        }
    }

    /** Begins and ends keeping as editors come and go. */
    private final class Parts implements IPartListener {
        @Override
        public void partOpened(IWorkbenchPart part) {
            keep(part);
        }

        @Override
        public void partActivated(IWorkbenchPart part) {
            keep(part);
        }

        @Override
        public void partBroughtToTop(IWorkbenchPart part) {
            keep(part);
        }

        @Override
        public void partClosed(IWorkbenchPart part) {
            RescueKeeper keeper = keepers.remove(part);
            if (keeper != null) {
                keeper.end();
            }
        }

        @Override
        public void partDeactivated(IWorkbenchPart part) {
            // Nothing is lost by looking elsewhere.
        }
    }
}
