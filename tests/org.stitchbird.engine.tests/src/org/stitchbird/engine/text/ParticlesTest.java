// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ParticlesTest {
    @Test
    void followTheLastSoundOfTheWordBefore() {
        assertEquals("테이블을 학습기를", Particles.settle("테이블을(를) 학습기을(를)"));
        assertEquals("'모델'이 '평가'가", Particles.settle("'모델'이(가) '평가'이(가)"));
        assertEquals("10은 12는", Particles.settle("10은(는) 12은(는)"));
    }

    @Test
    void stayOpenAfterWordsOfAnotherScript() {
        assertEquals("iris.csv이(가)", Particles.settle("iris.csv이(가)"));
    }

    @Test
    void leaveEverythingElseAlone() {
        assertEquals("f(x) $1 (가)", Particles.settle("f(x) $1 (가)"));
    }
}
