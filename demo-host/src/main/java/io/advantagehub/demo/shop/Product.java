package io.advantagehub.demo.shop;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What is sold, and what each of its plans costs for 30 days. */
public enum Product {
    INSTANCE("instance", "49.90", "99.90", "199.90"),
    PIPELINE("pipeline", "79.90", "159.90", "319.90"),
    SMART_REDIRECTORS("smart-redirectors", "29.90", "59.90", "119.90");

    public static final Currency CURRENCY = Currency.getInstance("BRL");

    private final String code;
    private final List<BigDecimal> prices;

    Product(String code, String basic, String intermediate, String advanced) {
        this.code = code;
        this.prices = List.of(new BigDecimal(basic), new BigDecimal(intermediate), new BigDecimal(advanced));
    }

    /** As in addresses, forms and events. */
    public String code() {
        return code;
    }

    public BigDecimal price(Plan plan) {
        return prices.get(plan.ordinal());
    }

    public static Optional<Product> of(String code) {
        return Arrays.stream(values()).filter(p -> p.code.equals(code)).findFirst();
    }
}
