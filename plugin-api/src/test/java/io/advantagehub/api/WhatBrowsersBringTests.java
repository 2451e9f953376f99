package io.advantagehub.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cookies and typed codes, whatever a browser sends: no sign-up fails for them. */
class WhatBrowsersBringTests {
    private static final String TOKEN = "v1." + "aZ_-09".repeat(9);

    @Test
    void aTokenIsTakenAsItCame() {
        assertThat(VisitToken.of(TOKEN)).contains(new VisitToken(TOKEN));
        assertThat(TOKEN.length()).isLessThanOrEqualTo(HostText.ID_LENGTH);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "v1.", "v2.x", "deleted", "v1.aZ_-09 ", "\u0000", "\uD800"})
    void whatIsNoTokenIsNone(String cookie) {
        assertThat(VisitToken.of(cookie)).isEmpty();
        assertThat(VisitToken.of(TOKEN + "A")).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new VisitToken("deleted"));
    }

    @ParameterizedTest
    @CsvSource({"'  7KQ2 M8D5XW ', 7KQ2M8D5XW", "7KQ2M8D5XW_, 7KQ2M8D5XW_", "7КQ2M8D5XW, 7%D0%9AQ2M8D5XW", "'a\tb', ab"
    })
    void aTypedCodeBecomesWhatAHostMayTell(String typed, String code) {
        assertThat(ReferralCode.typed(typed)).contains(new ReferralCode(code));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "   ", "\n\t"})
    void nothingTypedIsNoCode(String typed) {
        assertThat(ReferralCode.typed(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"я", "\uD800", "x", "😀"})
    void whatIsTooLongIsCut(String sign) {
        assertThat(ReferralCode.typed(sign.repeat(1_000)))
                .hasValueSatisfying(code -> assertThat(code.value()).hasSizeBetween(1, HostText.ID_LENGTH));
    }
}
