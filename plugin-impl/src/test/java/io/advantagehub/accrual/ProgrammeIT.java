package io.advantagehub.accrual;

import static io.advantagehub.testing.AtOnce.atOnce;
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
        assertThat(atOnce(NODES, start)).containsOnly(true);

        assertThat(PLUGIN.jdbc().queryForList("SELECT version FROM ah_cashback_rules", Integer.class))
                .isEqualTo(List.of(1));
    }
}
