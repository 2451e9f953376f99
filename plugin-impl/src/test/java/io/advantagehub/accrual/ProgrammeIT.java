package io.advantagehub.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.database.Transactions;
import io.advantagehub.settings.Mode;
import io.advantagehub.testing.TestPlugin;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.RepeatedTest;

/** A programme's beginning, by several nodes at once. */
class ProgrammeIT {
    private static final int NODES = 4;
    @AutoClose
    private static final TestPlugin PLUGIN = new TestPlugin(context -> {}, DatabaseConfiguration.class);

    @RepeatedTest(5)
    void beginsOnceHoweverManyNodesStartAtOnce() throws Exception {
        PLUGIN.clear("ah_cashback_rules", "ah_programme");
        Callable<Boolean> start = () -> {
            Currency currency = Currency.getInstance("BRL");
            new Programme(PLUGIN.bean(RulesMapper.class), Mode.LIVE, PLUGIN.bean(Transactions.class))
                    .run(currency, RulesFormat.rules(Map.of(), currency), Instant.EPOCH);
            return true;
        };
        ExecutorService nodes = Executors.newFixedThreadPool(NODES);
        try {
            for (Future<Boolean> node :
                    nodes.invokeAll(Stream.generate(() -> start).limit(NODES).toList())) {
                assertThat(node.get()).isTrue();
            }
        } finally {
            nodes.shutdown();
        }

        assertThat(PLUGIN.jdbc().queryForList("SELECT version FROM ah_cashback_rules", Integer.class))
                .isEqualTo(List.of(1));
    }
}
