package io.advantagehub.demo.wallet;

import java.math.BigDecimal;
import java.time.Instant;

/** A bonus came into somebody's wallet. */
public record BonusCredited(long entry, String person, Instant at, BigDecimal amount, String bonusType) {}
