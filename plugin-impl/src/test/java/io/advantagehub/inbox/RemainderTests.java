package io.advantagehub.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What waits becomes new in steps, however much it is. */
class RemainderTests {
    private final List<String> asked = new ArrayList<>();
    private int waiting;
    private final Remainder remainder = new Remainder(backlog());

    @Test
    void goesOnInLaterTransactionsUntilNothingWaits() {
        waiting = 2 * Remainder.MOST + 1;
        committed(() -> remainder.recall(Set.of("k")));
        assertThat(waiting).isEqualTo(Remainder.MOST + 1);

        committed(remainder::goOn);
        committed(remainder::goOn);
        assertThat(waiting).isZero();

        committed(remainder::goOn);
        assertThat(asked).containsExactly("k", "k", "k");
    }

    @Test
    void asksForNothingMoreWhereAllWasFewEnough() {
        waiting = Remainder.MOST - 1;
        committed(() -> remainder.recall(Set.of("k")));

        committed(remainder::goOn);

        assertThat(asked).containsExactly("k");
    }

    @Test
    void letsThemWaitOnWhereTheTransactionIsUndone() {
        waiting = 2 * Remainder.MOST;
        undone(() -> remainder.recall(Set.of("k")));

        committed(remainder::goOn);

        assertThat(asked).containsExactly("k");
    }

    private static void committed(Runnable work) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            work.run();
            TransactionSynchronizationManager.getSynchronizations().forEach(TransactionSynchronization::afterCommit);
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private static void undone(Runnable work) {
        TransactionSynchronizationManager.initSynchronization();
        try {
            work.run();
        } finally {
            TransactionSynchronizationManager.clearSynchronization();
        }
    }

    private BacklogMapper backlog() {
        return (BacklogMapper) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BacklogMapper.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("recall");
                    ((Collection<?>) arguments[0])
                            .forEach(key -> asked.add(new String((byte[]) key, StandardCharsets.UTF_8)));
                    int recalled = Math.min(waiting, (int) arguments[1]);
                    waiting -= recalled;
                    return recalled;
                });
    }
}
