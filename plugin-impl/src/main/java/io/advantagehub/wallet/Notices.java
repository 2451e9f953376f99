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
    private final boolean heard;

    /** @param heard whether the host has anybody who listens; else nothing is written for nobody */
    Notices(NoticeMapper rows, SystemTime time, boolean heard) {
        this.rows = rows;
        this.time = time;
        this.heard = heard;
    }

    void granted(UUID redemption) {
        notice(redemption, GRANTED);
    }

    void withdrawn(UUID redemption) {
        notice(redemption, WITHDRAWN);
    }

    private void notice(UUID redemption, String kind) {
        if (heard) {
            rows.insert(Ids.next(), redemption, kind, Instants.cut(time.now()));
        }
    }
}
