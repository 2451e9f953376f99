package io.advantagehub.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.advantagehub.keys.Keyrings.Purpose;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Secrets by purpose, and their rotation. */
class KeyringsTests {
    private static final byte[] TEXT = "what nobody reads".getBytes(StandardCharsets.UTF_8);
    private static final byte[] CONTEXT = {1, 2, 3};

    @Test
    void theNewestMakesAndEachReadsWhatItMade() {
        Keyring before = keyring("old");
        byte[] sealed = before.newest().encrypt("use", TEXT, CONTEXT);
        Keyring after = keyring("new", "old");

        assertThat(after.newest().id()).isEqualTo("new");
        assertThat(after.find("old").orElseThrow().decrypt("use", sealed, CONTEXT))
                .hasValue(TEXT);
        assertThat(after.newest().decrypt("use", sealed, CONTEXT)).isEmpty();
        assertThat(keyring("new").find("old")).isEmpty();
    }

    @Test
    void whatOneUseMakesIsWorthNothingToAnother() {
        Key key = keyring("one").newest();
        byte[] sealed = key.encrypt("use", TEXT, CONTEXT);

        assertThat(key.decrypt("another use", sealed, CONTEXT)).isEmpty();
        assertThat(key.decrypt("use", sealed, new byte[] {1, 2})).isEmpty();
        assertThat(key.mac("use", TEXT)).isNotEqualTo(key.mac("another use", TEXT));
        assertThat(key.encrypt("use", TEXT, CONTEXT)).isNotEqualTo(sealed);
    }

    @Test
    void noPartPassesForAPieceOfItsNeighbour() {
        Key key = keyring("one").newest();

        assertThat(key.mac("use", bytes("ab"), bytes("c"))).isNotEqualTo(key.mac("use", bytes("a"), bytes("bc")));
    }

    @Test
    void areMadeUpWhereNobodyConfiguredThemAndNoProcessTakesAnothersForItsOwn() {
        Key made = keyring().newest();

        assertThat(keyring().find(made.id())).isEmpty();
        assertThat(made.id()).matches("[!-~]{1,32}");
    }

    @Test
    void showNoSecret() {
        assertThat(keyring("one") + " " + keyring("one").newest()).doesNotContain("secret of");
    }

    @Test
    void refuseTwoOfTheSameName() {
        assertThatIllegalArgumentException().isThrownBy(() -> keyring("one", "one"));
    }

    private static Keyring keyring(String... ids) {
        MockEnvironment environment = new MockEnvironment();
        for (int i = 0; i < ids.length; i++) {
            environment.setProperty("advantage-hub.confirmation.keys[" + i + "].id", ids[i]);
            environment.setProperty("advantage-hub.confirmation.keys[" + i + "].secret", "secret of " + ids[i]);
        }
        return new ConfiguredKeyrings(environment).of(Purpose.CONFIRMATION);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
