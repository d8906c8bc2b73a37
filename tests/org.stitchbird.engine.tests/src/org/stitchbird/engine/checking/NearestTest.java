// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    @Test
    void findsTheWordThatWasMeant() {
        List<String> columns = List.of("sepal length", "sepal width", "class");
        assertEquals(Optional.of("sepal width"), Nearest.to("Sepal_Width", columns));
        assertEquals(Optional.of("class"), Nearest.to("clas", columns));
        assertEquals(Optional.empty(), Nearest.to("colour", columns));
    }

    @Test
    void doesNotTakeAWordThatSharesNothing() {
        assertEquals(Optional.empty(), Nearest.to("a", List.of("b", "")));
    }
}
