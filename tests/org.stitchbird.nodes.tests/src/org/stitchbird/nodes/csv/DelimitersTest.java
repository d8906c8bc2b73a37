// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.nodes.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Which delimiter a file is taken to have. */
class DelimitersTest {
    private static void finds(char delimiter, String sample) {
        assertEquals(delimiter, Delimiters.guess(sample, '"'));
    }

    @Test
    void takesTheOneThatEveryLineHas() {
        finds(';', "a;b\n1,5;2,5\n");
        finds(';', "1,5;2,5\n1,5;2,5\n");
        finds(',', "a,b\nx;y,1\nz,2\n");
        finds('\t', "name\ttext\nx\ta, b, c\n");
        finds('|', "a|b|c\n1|2|3\n");
    }

    @Test
    void leavesQuotesOut() {
        finds(';', "\"a,b\";c\n\"1,2\n3,4\";5\n");
    }

    @Test
    void takesTheOneThatMostLinesHaveWhenNoneIsInAll() {
        finds(';', "a;b\n1;2\n3;4;5\n6;7\n");
    }

    @Test
    void takesTheMostFrequentOfASingleLine() {
        finds(';', "a;b;c,d");
        finds(',', "a");
        finds(',', "");
    }
}
