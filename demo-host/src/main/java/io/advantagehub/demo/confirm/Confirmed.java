package io.advantagehub.demo.confirm;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A code was right. May be told again, of a form that was sent again.
 *
 * @param order the plugin's redemption, transfer or payout; none of an operation of the shop's own
 */
public record Confirmed(Purpose purpose, @Nullable UUID order) {}
