package io.advantagehub.demo.confirm;

import io.advantagehub.demo.page.Amounts;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money to a card, as it was filled in. A whole card number is refused: it is shown, kept and logged nowhere.
 *
 * @param last4 the card's last four digits
 * @param key what makes a form that was sent twice one wish
 */
public record CardForm(
        @Nullable String amount,
        @Nullable String last4,
        @Nullable String key) {
    private static final int SHORTEST_CARD = 12;

    /** What is wrong with it, in a word of {@link Refusals}. */
    public Optional<String> fault() {
        if (!WishKey.isOne(key)) {
            return Optional.of(Refusals.OTHER);
        }
        String typed = lastFour();
        if (!typed.matches("[0-9]{4}")) {
            return Optional.of(
                    typed.replaceAll("\\D", "").length() < SHORTEST_CARD ? Refusals.NO_LAST_FOUR : Refusals.WHOLE_CARD);
        }
        return Refusals.ofAmount(amount);
    }

    /** Of a form without fault. */
    public BigDecimal money() {
        return Objects.requireNonNull(Amounts.read(amount));
    }

    /** Four digits, of a form without fault. */
    public String lastFour() {
        return last4 == null ? "" : last4.strip();
    }

    /** The host's own name of the wish. */
    public String wishOf(String person) {
        return WishKey.of(person, key);
    }

    @Override
    public String toString() {
        return "CardForm";
    }
}
