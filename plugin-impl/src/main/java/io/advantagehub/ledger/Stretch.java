package io.advantagehub.ledger;

import java.util.UUID;

/**
 * Entries of one account that follow each other.
 *
 * @param first the version of the first of them
 * @param last that of the last, which is one of them
 */
record Stretch(UUID account, long first, long last) {

    boolean isEmpty() {
        return first > last;
    }
}
