package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.referral.RedirectDoorTests.NoKey;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Codes that are told from guesses by their own signs. */
class CheckedCodesTests {
    private static final int MANY = 20_000;

    private final CheckedCodes codes = keyed("old");

    @Test
    void passAndLookLikeAnyOther() {
        assertThat(Stream.generate(codes::make).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(code -> Codes.read(code).orElseThrow().equals(code))
                .allMatch(codes::pass);
    }

    @Test
    void passUnderAnyKeyThatIsStillThereAndUnderNoOther() {
        String made = codes.make();

        assertThat(keyed("new", "old").pass(made)).isTrue();
        assertThat(IntStream.range(0, 20).filter(key -> keyed("key " + key).pass(made)))
                .hasSizeLessThan(3);
    }

    @Test
    void areHardlyEverGuessed() {
        assertThat(Stream.generate(() -> Codes.random(Codes.LENGTH)).limit(MANY).filter(codes::pass))
                .hasSizeLessThan(20);
        String made = codes.make();
        String free = made.substring(0, Codes.LENGTH - 3);
        assertThat(Stream.generate(() -> free + Codes.random(3))
                        .limit(MANY)
                        .filter(codes::pass)
                        .distinct())
                .allMatch(made::equals);
    }

    private static CheckedCodes keyed(String... secrets) {
        MockEnvironment environment = new MockEnvironment();
        for (int n = 0; n < secrets.length; n++) {
            environment.setProperty("advantage-hub.privacy.keys[" + n + "].secret", secrets[n]);
        }
        return new CheckedCodes(new VisitKeys(environment, new NoKey()));
    }
}
