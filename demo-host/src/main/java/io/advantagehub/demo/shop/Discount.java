package io.advantagehub.demo.shop;

import java.math.BigDecimal;

/** Something off the price of a renewal, by whoever grants discounts. */
public record Discount(String id, BigDecimal amount) {}
