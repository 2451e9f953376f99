package io.advantagehub.wallet;

import io.advantagehub.api.Instants;
import io.advantagehub.api.RedemptionId;
import io.advantagehub.api.spi.RedemptionListener;
import io.advantagehub.api.spi.RedemptionListener.Grant;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.Errand;
import io.advantagehub.wallet.NoticeMapper.Due;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the host of redemptions, outside of any transaction and at least once: who dies between telling and forgetting
 * tells again.
 */
class Telling implements Errand {
    private static final Logger LOG = LoggerFactory.getLogger(Telling.class);
    private static final int BATCH = 20;
    private static final Duration TAKEN_FOR_DEAD = Duration.ofMinutes(1);

    private final NoticeMapper notices;
    private final RedemptionMapper redemptions;
    private final Transactions transactions;
    private final RedemptionListener host;
    private final SystemTime time;

    Telling(
            NoticeMapper notices,
            RedemptionMapper redemptions,
            Transactions transactions,
            RedemptionListener host,
            SystemTime time) {
        this.notices = notices;
        this.redemptions = redemptions;
        this.transactions = transactions;
        this.host = host;
        this.time = time;
    }

    @Override
    public int run() {
        List<Due> claimed = claim();
        claimed.forEach(this::tell);
        return claimed.size();
    }

    private List<Due> claim() {
        Instant now = Instants.cut(time.now());
        return transactions.own(() -> {
            List<Due> due = notices.lockDue(now, BATCH);
            due.forEach(notice ->
                    notices.putOff(notice.id(), now.plus(TAKEN_FOR_DEAD.multipliedBy(1 + notice.attempts()))));
            return due;
        });
    }

    private void tell(Due notice) {
        try {
            redemptions.find(notice.redemptionId()).ifPresent(row -> tell(notice, row));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "The host could not be told of redemption {}; it is told again later",
                    notice.redemptionId(),
                    failure);
            return;
        }
        Failpoint.GRANT_AFTER_TELLING.reach();
        transactions.own(() -> notices.delete(notice.id()));
    }

    private void tell(Due notice, RedemptionRow row) {
        Grant grant = new Grant(new RedemptionId(row.id().toString()), row.owner(), row.money(), row.expiresAt());
        Failpoint.GRANT_BEFORE_TELLING.reach();
        if (notice.kind().equals(Notices.WITHDRAWN)) {
            host.withdrawn(grant);
        } else if (row.told() == RedemptionStatus.GRANTED) {
            // A grant that could not be told in time and is over since is no news.
            host.granted(grant);
        }
    }
}
