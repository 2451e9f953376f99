package io.advantagehub.demo.shop;

import java.math.BigDecimal;

/** What became of an attempt to refund a part of an order. */
public sealed interface Refunding {

    record Done(OrderRefunded refunded) implements Refunding {}

    record UnknownOrder() implements Refunding {}

    /** @param left what can still be refunded; maybe nothing */
    record TooMuch(BigDecimal left) implements Refunding {}
}
