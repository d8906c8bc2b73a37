// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.command;

import java.util.function.Supplier;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.stitchbird.engine.session.FlowSession;
import org.stitchbird.engine.session.KeptSpace;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/** Tells how much is kept of results, and removes it when asked to. */
final class KeptResults {
    /** Less than this is soon made again, and is not asked about. */
    private static final long LARGE_BYTES = 50L << 20;
    private static final int CLEAR = 0;

    private final Shell shell;
    private final FlowSession session;

    private KeptResults(Shell shell, FlowSession session) {
        this.shell = shell;
        this.session = session;
    }

    /** Tells it over that window; a session of any flow knows the results of all. */
    static void show(Shell shell, FlowSession session) {
        new KeptResults(shell, session).ask(session::kept);
    }

    /** What is on the disk is looked at in the background. */
    private void ask(Supplier<KeptSpace> space) {
        Job job = new Job(Messages.text("kept.title")) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                KeptSpace now = space.get();
                if (!shell.isDisposed()) {
                    shell.getDisplay().asyncExec(() -> tell(now));
                }
                return Status.OK_STATUS;
            }
        };
        job.setSystem(true);
        job.schedule();
    }

    private void tell(KeptSpace space) {
        if (shell.isDisposed()) {
            return;
        }
        boolean something = space.results() > space.pinned();
        String[] buttons = something ? new String[] {Messages.text("kept.clear"), IDialogConstants.CLOSE_LABEL}
                : new String[] {IDialogConstants.CLOSE_LABEL};
        int chosen = new MessageDialog(shell, Messages.text("kept.title"), null, text(space), MessageDialog.INFORMATION,
                buttons.length - 1, buttons).open();
        if (something && chosen == CLEAR && sure(space)) {
            ask(() -> {
                session.clearKept();
                return session.kept();
            });
        }
    }

    private boolean sure(KeptSpace space) {
        return space.bytes() < LARGE_BYTES || new MessageDialog(shell, Messages.text("kept.clearTitle"), null,
                Messages.text("kept.question", Figures.whole(space.results() - space.pinned()), size(space.bytes())),
                MessageDialog.QUESTION, 1, Messages.text("kept.clearNow"), IDialogConstants.CANCEL_LABEL).open() == 0;
    }

    /** What the dialog says. */
    static String text(KeptSpace space) {
        if (space.folder().isEmpty()) {
            return Messages.text("kept.nowhere");
        }
        return Messages.text("kept.text", Figures.whole(space.results()), size(space.bytes()), size(space.limit()),
                space.folder(), Figures.whole(space.pinned()));
    }

    private static String size(long bytes) {
        double megabytes = bytes / (double) (1 << 20);
        return megabytes < 1024 ? Messages.text("kept.megabytes", Figures.decimals(megabytes, megabytes < 10 ? 1 : 0))
                : Messages.text("kept.gigabytes", Figures.decimals(megabytes / 1024, 1));
    }
}
