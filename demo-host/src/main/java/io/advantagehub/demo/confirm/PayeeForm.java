package io.advantagehub.demo.confirm;

import io.advantagehub.demo.page.Amounts;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Money to somebody, as it was filled in.
 *
 * @param to a login
 * @param key what makes a form that was sent twice one wish
 */
public record PayeeForm(
        @Nullable String amount,
        @Nullable String to,
        @Nullable String key) {

    /** What is wrong with it, in a word of {@link Refusals}. */
    public Optional<String> fault() {
        return WishKey.isOne(key) ? Refusals.ofAmount(amount) : Optional.of(Refusals.OTHER);
    }

    /** Of a form without fault. */
    public BigDecimal money() {
        return Objects.requireNonNull(Amounts.read(amount));
    }

    public String login() {
        return to == null ? "" : to.strip();
    }

    /** The host's own name of the wish. */
    public String wishOf(String person) {
        return WishKey.of(person, key);
    }

    @Override
    public String toString() {
        return "PayeeForm";
    }
}
