package io.advantagehub.demo.shop;

import java.math.BigDecimal;
import java.time.Instant;

/** A renewal was paid, and so much of a discount went into it. */
public record DiscountUsed(String discount, String buyer, long order, Instant at, BigDecimal amount) {}
