package io.advantagehub.demo.payout;

import java.math.BigDecimal;
import java.util.UUID;

/** A payout out of somebody's wallet arrived, or came back. */
public record WalletPayoutEnded(UUID payout, String person, BigDecimal amount, String last4, boolean arrived) {}
