// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.file;

import java.io.Serial;

import org.stitchbird.model.text.Messages;

/** A text that is not a flow, with the place and the reason; the message tells all of it in plain words. */
public final class FlowFormatException extends FlowFileException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;
    private final String reason;

    FlowFormatException(String file, int line, int column, String reason, Throwable cause) {
        super(Messages.text("format.at", file, line, column, reason), cause);
        this.file = file;
        this.line = line;
        this.column = column;
        this.reason = reason;
    }

    /** The name of the file, without its folder. */
    public String file() {
        return file;
    }

    /** The line, counted from 1. */
    public int line() {
        return line;
    }

    /** The column in characters, counted from 1. */
    public int column() {
        return column;
    }

    /** The sentence without file, line and column. */
    public String reason() {
        return reason;
    }
}
