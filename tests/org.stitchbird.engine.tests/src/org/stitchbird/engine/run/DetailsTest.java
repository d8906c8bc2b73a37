// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stitchbird.engine.data.Kind;
import org.stitchbird.engine.data.Report;
import org.stitchbird.engine.kind.KindSpec;
import org.stitchbird.engine.kind.Kinds;
import org.stitchbird.engine.kind.ResultDetails;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.engine.session.ResultDetail;

/** What is told of values, and what kinds are called. */
class DetailsTest {
    private static Optional<ResultDetail> told(ResultDetails details) {
        return Details.of(details, new Report("name", "text"), "text/plain");
    }

    @Test
    void textIsHandedOnAndEverythingElseBecomesASentence() {
        assertEquals("text as text/plain", told((value, media) -> Optional.of(((Report) value).text() + " as " + media))
                .orElseThrow().text());
        assertEquals(Optional.empty(), told((value, media) -> Optional.empty()));
        String failed = told((value, media) -> {
            throw new IllegalStateException("no ink");
        }).orElseThrow().fault();
        assertTrue(failed.contains("no ink"), failed);
        String linked = told((value, media) -> {
            throw new NoClassDefFoundError("acme/Pen");
        }).orElseThrow().fault();
        assertTrue(linked.contains("acme/Pen"), linked);
        String large = told((value, media) -> Optional.of("x".repeat(ResultDetails.MOST + 1))).orElseThrow().fault();
        assertTrue(large.contains("16"), large);
    }

    @Test
    void builtInKindsHaveWordsAndUnknownOnesTheirId() {
        for (Kind kind : new Kind[] {Kind.TABLE, Kind.PREPARATION, Kind.LEARNER, Kind.MODEL, Kind.EVALUATION,
            Kind.REPORT}) {
            assertTrue(!Kinds.name(kind).equals(kind.id()) && !Kinds.phrase(kind).contains(kind.id() + " {"),
                    kind.id());
        }
        Kind odd = new Kind("odd");
        assertEquals("odd", Kinds.name(odd));
        assertTrue(Kinds.phrase(odd).contains("odd"));
        assertEquals(Theme.DARK.neutral(), Theme.DARK.of(odd));
        KindSpec plain = KindSpec.of(odd, "Odd", "an odd thing");
        assertEquals(Theme.LIGHT.neutral(), plain.colour(Theme.LIGHT), "no colour of its own");
        assertEquals("Odd", plain.in(Locale.KOREAN, getClass().getClassLoader()).name(), "not translated");
    }
}
