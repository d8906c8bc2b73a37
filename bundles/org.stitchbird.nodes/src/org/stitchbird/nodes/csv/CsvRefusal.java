// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.nodes.Messages;

/** A file cannot be read as it is or with these settings; tells which setting to look at. */
public final class CsvRefusal extends NodeFailure {
    private static final long serialVersionUID = 1;

    private final String setting;

    /** A refusal with a sentence of its own. */
    public CsvRefusal(String setting, String sentence) {
        super(sentence);
        this.setting = setting;
    }

    /** A refusal whose sentence stands in the messages under {@code csv.} and the key. */
    static CsvRefusal of(String setting, String key, Object... arguments) {
        return new CsvRefusal(setting, Messages.get("csv." + key, arguments));
    }

    /** The name of the setting of the reading node that most likely mends it. */
    public String setting() {
        return setting;
    }

    /** This refusal on its way through code that knows no checked exceptions. */
    Carrier carried() {
        return new Carrier(this);
    }

    /** Carries a refusal out of the parser's callbacks. */
    static final class Carrier extends RuntimeException {
        private static final long serialVersionUID = 1;

        private Carrier(CsvRefusal refusal) {
            super(refusal);
        }

        CsvRefusal refusal() {
            return (CsvRefusal) getCause();
        }
    }
}
