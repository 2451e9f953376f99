package io.advantagehub.accrual;

import static io.advantagehub.accrual.AccrualFixture.JANUARY;
import static io.advantagehub.accrual.AccrualFixture.item;
import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.internal.InboxBatch.Item;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.Balance;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.settings.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random purchases and refunds through accrual and ledger, beside plain arithmetic. */
class AccrualHistoriesIT {
    @AutoClose
    private static final AccrualFixture programme = new AccrualFixture();

    @BeforeEach
    void empty() {
        programme.empty();
    }

    @Test
    void randomHistoriesEndAsPlainArithmeticSaysHoweverTheyAreCut() {
        long seed = Long.getLong("seed", 20_261_127);
        Random random = new Random(seed);
        programme.rules("levels: ['0.101', '0.057', '0.023']\nbuyer: '0.013'\nmaturation: P7D\nexpiry: P40D");
        for (int i = 1; i < 30; i++) {
            programme.sponsors.put("d" + i, "d" + random.nextInt(i));
        }
        NaiveProgramme model = new NaiveProgramme(
                new Programme(programme.bean(RulesMapper.class), Mode.REPLAY, programme.bean(Transactions.class))
                        .rules()
                        .get(0)
                        .rules());
        List<Item> history = new History(random, programme.sponsors, model).items(600);
        Instant end = history.get(history.size() - 1).acceptedAt();

        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(60));
            programme.takeItems(history.subList(from, to));
            from = to;
        }

        model.balances(end)
                .forEach((person, expected) -> assertThat(programme.balance(person, end))
                        .as("seed %d, %s", seed, person)
                        .isEqualTo(new Balance(expected[0], expected[1], 0, 0, 0)));
        assertThat(programme.bean(LedgerCheck.class).differences())
                .as("seed %d", seed)
                .isEmpty();
    }

    /** A random history that tells the model and makes the items. */
    private static final class History {
        private final Random random;
        private final Map<String, String> tree;
        private final NaiveProgramme model;
        private final List<String> lines = new ArrayList<>();
        private Instant at = JANUARY;

        History(Random random, Map<String, String> tree, NaiveProgramme model) {
            this.random = random;
            this.tree = tree;
            this.model = model;
        }

        List<Item> items(int count) {
            List<Item> items = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                at = at.plus(Duration.ofMinutes(random.nextInt(400)));
                items.add(lines.isEmpty() || random.nextInt(4) > 0 ? purchase(i) : refund(i));
            }
            return items;
        }

        private Item purchase(int i) {
            String buyer = "d" + random.nextInt(30);
            long amount = random.nextInt(5) == 0 ? 0 : random.nextInt(20_000);
            List<String> above = new ArrayList<>();
            for (String up = tree.get(buyer); up != null; up = tree.get(up)) {
                above.add(up);
            }
            model.purchase(buyer, at, List.of(new NaiveProgramme.Line("o" + i, "instance", amount)), above);
            lines.add("o" + i);
            return item(AccrualFixture.purchase("o" + i, buyer, at, amount));
        }

        private Item refund(int i) {
            String order = lines.get(random.nextInt(lines.size()));
            long amount = random.nextInt(8_000);
            model.refund(order, amount, at);
            return item(AccrualFixture.refund("r" + i, order, "d0", at, Map.of("1", amount)));
        }
    }
}
