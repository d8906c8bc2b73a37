// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.engine.spec.SchemeSpec;

/** A long list of algorithms shows the common ones first and is searched by name, class and tags. */
class SchemeOptionsTest {
    private final SchemeOptions options = new SchemeOptions(List.of(
            scheme("lib.classify.REPTree", "Schneller Baum", true, "fast tree"),
            scheme("lib.classify.RandomForest", "Random forest", false, "ensemble"),
            scheme("lib.classify.HoeffdingTree", "Growing tree", true, "VFDT, stream"),
            scheme("lib.classify.J48", "Decision tree (J48)", false, "C4.5")));

    private static SchemeSpec scheme(String id, String name, boolean advanced, String tag) {
        return new SchemeSpec(id, name, "", List.of()).found(List.of(tag), advanced);
    }

    @Test
    void theCommonOnesStandFirstAndTheOthersByName() {
        assertEquals(List.of("Random forest", "Decision tree (J48)", "Growing tree", "Schneller Baum"), names(""));
        assertEquals(2, options.fitting("").stream().filter(Option::isHeading).count());
    }

    @Test
    void nameClassAndTagsFind() {
        assertEquals("Decision tree (J48)", names("j48").getFirst());
        assertEquals("Schneller Baum", names("reptree").getFirst());
        assertEquals(List.of("Growing tree"), names("vfdt"));
        assertEquals("Decision tree (J48)", names("c4.5").getFirst());
        assertEquals("Random forest", names("rf").getFirst());
    }

    @Test
    void whatFitsNothingIsSaid() {
        List<Option> found = options.fitting("zzz");
        assertEquals(1, found.size());
        assertTrue(found.getFirst().isHeading());
    }

    private List<String> names(String typed) {
        return options.fitting(typed).stream().filter(each -> !each.isHeading()).map(Option::label).toList();
    }
}
