// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FactsTest {
    @Test
    void factsBecomeLinesWithTabs() {
        Facts facts = new Facts(List.of(new Facts.Column("J48", ""), new Facts.Column("Logistic", "")));
        facts.add("kappa", "", List.of("0.94", "0.93"), Set.of(0));
        assertEquals("\tJ48\tLogistic\nkappa\t0.94\t0.93\n", facts.text());
    }
}
