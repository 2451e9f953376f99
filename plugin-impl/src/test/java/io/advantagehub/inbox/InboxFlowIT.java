package io.advantagehub.inbox;

import static io.advantagehub.inbox.InboxFixture.custom;
import static io.advantagehub.inbox.InboxFixture.customs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.api.internal.InboxHandler.Phase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The inbox that drains itself. */
class InboxFlowIT {
    private static final Duration SOON = Duration.ofMinutes(1);

    @AutoClose
    private static final InboxFixture fixture = new InboxFixture("auto");

    @BeforeEach
    void reset() {
        fixture.reset();
    }

    @Test
    void takesUpWhatWasAcceptedOnceItIsCommitted() {
        TransactionTemplate host = new TransactionTemplate(fixture.plugin().bean(PlatformTransactionManager.class));

        host.executeWithoutResult(status -> {
            fixture.park(customs(0, 700));
            fixture.park(custom("last"));
        });

        await().atMost(SOON).until(() -> fixture.inState("D").size() == 701);
    }

    @Test
    void findsByItselfWhatNobodyWokeItFor() {
        fixture.park(custom("a"));
        await().atMost(SOON).until(() -> fixture.inState("D").size() == 1);

        fixture.jdbc().update("UPDATE ah_inbox SET state = 'N'"); // as if another node had accepted it

        await().atMost(SOON).until(() -> fixture.inState("D").size() == 1);
    }

    @Test
    void goesOnAfterTheDatabaseWasAway() {
        AtomicInteger failures = new AtomicInteger(3);
        fixture.handle(Phase.MONEY, batch -> {
            if (failures.getAndDecrement() > 0) {
                throw new DataAccessResourceFailureException("gone", new SQLException("gone", "08S01"));
            }
        });

        fixture.park(custom("a"));

        await().atMost(SOON).until(() -> fixture.inState("D").size() == 1);
        assertThat(failures.get()).isNegative();
        assertThat(fixture.count("ah_dead_letter")).isZero();
    }
}
