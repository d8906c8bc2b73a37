// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import org.stitchbird.engine.session.RunEvent.Outlook;
import org.stitchbird.engine.text.Messages;

/** Says how long a run will still take, no finer than anybody can know. */
public final class RemainingText {
    private static final int FEW = 5;
    private static final int MINUTE = 60;
    private static final int HOUR = 60 * MINUTE;

    private RemainingText() {
    }

    /** In a few words of the language of the default locale, such as "about 2 min left"; empty when not known. */
    public static String of(Outlook outlook) {
        long seconds = (outlook.remaining() + 999) / 1000;
        if (seconds <= FEW) {
            return outlook.all() ? Messages.text("remaining.few") : "";
        }
        String time = time(seconds);
        return Messages.text(outlook.all() ? "remaining.about" : "remaining.least", time);
    }

    private static String time(long seconds) {
        // Up to the next step, as people rather wait shorter than they were told.
        long shown = seconds < MINUTE ? up(seconds, FEW) : up(seconds, MINUTE);
        if (shown < MINUTE) {
            return Messages.text("remaining.seconds", shown);
        }
        return shown < HOUR ? Messages.text("remaining.minutes", shown / MINUTE)
                : Messages.text("remaining.hours", shown / HOUR, shown % HOUR / MINUTE);
    }

    private static long up(long number, long step) {
        return (number + step - 1) / step * step;
    }
}
