package io.advantagehub.wallet;

import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.ledger.Book;
import java.util.Optional;

/** An order of a distributor's while a batch's events say what became of it. Of one thread. */
interface OrderCase {

    /** As it stands after the events so far. */
    Order row();

    /** Whether what is held may be over when that event is taken up. */
    boolean mayBeOver(Item item);

    /** Takes an event up, and says what is odd of it. */
    Optional<Finding> take(Book book, Item item);

    boolean isChanged();

    /** What an administrator should know; it stopped nothing. */
    record Finding(String code, String detail) {}
}
