package io.advantagehub.fairplay;

import io.advantagehub.api.DistributorId;

/** A buyer, and somebody who earns from them. */
record Pair(DistributorId buyer, DistributorId person) {

    /** As JSON has it. */
    record Row(String buyer, String person) {}

    static Pair of(String buyer, String person) {
        return new Pair(new DistributorId(buyer), new DistributorId(person));
    }

    Row row() {
        return new Row(buyer.value(), person.value());
    }
}
