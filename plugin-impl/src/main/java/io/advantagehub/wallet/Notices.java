package io.advantagehub.wallet;

import io.advantagehub.api.Instants;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Ids;
import io.advantagehub.database.NewRows;
import io.advantagehub.wallet.NoticeMapper.New;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
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
        granted(List.of(redemption));
    }

    void granted(Collection<UUID> redemptions) {
        notice(redemptions, GRANTED);
    }

    void withdrawn(UUID redemption) {
        notice(List.of(redemption), WITHDRAWN);
    }

    private void notice(Collection<UUID> redemptions, String kind) {
        if (heard) {
            Instant now = Instants.cut(time.now());
            List<New> all = redemptions.stream()
                    .map(redemption -> new New(Ids.next(), redemption, kind, now))
                    .toList();
            NewRows.write(all, rows::insert);
        }
    }
}
