package io.advantagehub.demo.shop;

import java.math.BigDecimal;
import java.time.Instant;

/** Something of an order was paid back. */
public record OrderRefunded(String refund, long order, String buyer, Instant at, BigDecimal amount) {}
