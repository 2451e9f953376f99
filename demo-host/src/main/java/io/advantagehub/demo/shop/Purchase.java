package io.advantagehub.demo.shop;

/** What somebody wants to buy, already checked. */
public record Purchase(String buyer, Product product, Plan plan, int quantity) {
    public static final int MAX_QUANTITY = 100;

    public Purchase {
        if (quantity < 1 || quantity > MAX_QUANTITY) {
            throw new IllegalArgumentException("quantity must be 1 to " + MAX_QUANTITY);
        }
    }
}
