package io.advantagehub.fairplay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every suspicion can be read in every language, with all of its facts. */
class ReasonTextsTests {
    private static final Map<String, String> FACTS = Map.of(
            "buyer", "carla",
            "person", "ana",
            "count", "7",
            "minutes", "60",
            "limit", "5",
            "months", "6",
            "share", "75",
            "buyers", "4",
            "late", "2",
            "others", "3");

    @ParameterizedTest
    @EnumSource(Suspicion.class)
    void eachIsSaidInThreeLanguages(Suspicion suspicion) {
        Map<String, String> said = new ReasonTexts().say(new Reason(suspicion.code(), 1, FACTS));

        assertThat(said).containsOnlyKeys("pt-BR", "ru", "en");
        assertThat(said.values())
                .allSatisfy(text ->
                        assertThat(text).contains("ana").doesNotContain("{").hasSizeGreaterThan(30));
        assertThat(said.values()).doesNotHaveDuplicates();
    }
}
