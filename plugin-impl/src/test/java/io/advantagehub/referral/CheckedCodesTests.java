package io.advantagehub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Codes that are told from guesses by their own signs. */
class CheckedCodesTests {
    private static final int MANY = 20_000;

    private final CheckedCodes codes = keyed(0);

    @Test
    void passAndLookLikeAnyOther() {
        assertThat(Stream.generate(codes::make).limit(1_000))
                .doesNotHaveDuplicates()
                .allMatch(code -> Codes.read(code).orElseThrow().equals(code))
                .allMatch(codes::pass);
    }

    @Test
    void passOnEveryNodeOfAnInstallationAndOnNoOthers() {
        String made = codes.make();

        assertThat(keyed(0).pass(made)).isTrue();
        assertThat(IntStream.range(1, 21).filter(key -> keyed(key).pass(made))).hasSizeLessThan(3);
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

    private static CheckedCodes keyed(int key) {
        return new CheckedCodes(new KeptKey(new Kept(new byte[] {(byte) key}), Supplier::get));
    }

    /** What the database has. */
    @SuppressWarnings("ArrayRecordComponent")
    record Kept(byte[] secret) implements KeyMapper {
        @Override
        public Optional<KeyRow> find() {
            return Optional.of(new KeyRow(secret));
        }

        @Override
        public int insert(byte[] another) {
            throw new IllegalStateException("there is one");
        }
    }
}
