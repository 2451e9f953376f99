package io.advantagehub.demo.shop;

import java.math.BigDecimal;
import java.time.Instant;

/** An order was paid. */
public record OrderPaid(
        long order,
        String buyer,
        Instant at,
        boolean renewal,
        Product product,
        Plan plan,
        int quantity,
        BigDecimal amount) {}
