// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stitchbird.engine.sample.InLanguage;
import org.stitchbird.engine.session.RunEvent.Outlook;

class RemainingTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0 | true | a few seconds left | 몇 초 남음
            4999 | true | a few seconds left | 몇 초 남음
            5001 | true | about 10 s left | 약 10초 남음
            42000 | true | about 45 s left | 약 45초 남음
            57000 | true | about 1 min left | 약 1분 남음
            61000 | true | about 2 min left | 약 2분 남음
            61000 | false | at least 2 min left | 최소 2분 남음
            3590000 | true | about 1 h 0 min left | 약 1시간 0분 남음
            8000000 | true | about 2 h 14 min left | 약 2시간 14분 남음
            4000 | false | '' | ''
            """)
    void aTimeIsToldNoFinerThanItIsKnown(long millis, boolean all, String english, String korean) {
        Outlook outlook = new Outlook(millis, all);
        assertEquals(english, InLanguage.of(Locale.ENGLISH, () -> RemainingText.of(outlook)));
        assertEquals(korean, InLanguage.of(Locale.KOREA, () -> RemainingText.of(outlook)));
    }
}
