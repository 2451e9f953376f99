package io.advantagehub.wallet;

import io.advantagehub.api.Instants;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Ids;
import java.util.UUID;

/** Writes down what the host is to be told of a redemption, in the transaction in which it happens. */
class Notices {
    static final String GRANTED = "G";
    static final String WITHDRAWN = "W";

    private final NoticeMapper rows;
    private final SystemTime time;

    Notices(NoticeMapper rows, SystemTime time) {
        this.rows = rows;
        this.time = time;
    }

    void granted(UUID redemption) {
        rows.insert(Ids.next(), redemption, GRANTED, Instants.cut(time.now()));
    }

    void withdrawn(UUID redemption) {
        rows.insert(Ids.next(), redemption, WITHDRAWN, Instants.cut(time.now()));
    }
}
