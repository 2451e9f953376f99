package io.advantagehub.confirmation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What is asked for and not committed as yet. */
class UnderwayTests {
    private static final byte[] PHONE = {1, 2, 3};

    private final Underway underway = new Underway();

    @BeforeEach
    void begin() {
        TransactionSynchronizationManager.initSynchronization();
    }

    @AfterEach
    void end() {
        TransactionSynchronizationManager.clearSynchronization();
    }

    @Test
    void whatOthersAskForCounts() {
        assertThat(underway.join(PHONE, "ana")).isZero();
        assertThat(underway.join(PHONE.clone(), "bia")).isEqualTo(1);
        assertThat(underway.join(new byte[] {3}, "bia")).isZero();
    }

    /** The lock of a person's budget is let go a moment before a transaction is told to be over. */
    @Test
    void whatOneAskedForBeforeDoesNotCountAgainstThem() {
        underway.join(PHONE, "ana");

        assertThat(underway.join(PHONE, "ana")).isZero();
        assertThat(underway.join(PHONE, "bia")).isEqualTo(2);
    }

    @Test
    void whatIsOverIsForgotten() {
        underway.join(PHONE, "ana");
        underway.join(PHONE, "ana");
        overAreAll();

        assertThat(underway.join(PHONE, "bia")).isZero();
    }

    private static void overAreAll() {
        List<TransactionSynchronization> all = TransactionSynchronizationManager.getSynchronizations();
        all.forEach(one -> one.afterCompletion(TransactionSynchronization.STATUS_COMMITTED));
    }
}
