package io.advantagehub.accrual;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hundred thousand purchases of forty thousand people, shared once more, within twenty seconds and half a gigabyte. */
@Tag("heavy")
class SimulationOfManyIT {
    private static final int PURCHASES = 100_000;
    private static final int PEOPLE = 40_000;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    /** What nobody holds any more counted in, where it was not collected yet. */
    private static final long MOST_BYTES = 512L << 20;

    @Test
    void isDoneOverAHundredThousandPurchases() {
        try (RulesFixture programme = new RulesFixture()) {
            programme.restart("levels: ['0.10', '0.05', '0.02']");
            fill(programme);
            Rules rules =
                    YamlRules.rules("levels: ['0.10', '0.06', '0.02']\ncaps: {perSale: '50.00', perMonth: '500.00'}\n"
                            + "rules: [{name: r, level: 1, product: pipeline, share: '0.12'}]");
            System.gc();
            long before = used();
            long began = System.nanoTime();

            Simulation.Outcome outcome = programme
                    .bean(Simulation.class)
                    .of(
                            rules,
                            new Simulation.Period(
                                    Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2026-12-31T00:00:00Z")),
                            20);

            Duration took = Duration.ofNanos(System.nanoTime() - began);
            long grown = used() - before;
            System.out.printf(
                    "a simulation over %d purchases took %d ms; heap in use grew by %d MB%n",
                    outcome.purchases(), took.toMillis(), grown >> 20);
            assertThat(took).isLessThan(LONGEST);
            assertThat(grown).isLessThan(MOST_BYTES);
            assertThat(outcome.purchases()).isEqualTo(PURCHASES);
            assertThat(outcome.wouldBe().accrued()).isPositive();
            assertThat(outcome.gaining()).hasSize(20);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    /** A tree of ten below each, and purchases spread over a year. */
    private static void fill(RulesFixture programme) {
        var jdbc = programme.plugin().jdbc();
        jdbc.update("INSERT INTO ah_sponsorship (distributor_id, from_at, accepted_no, sponsor_id)"
                + " SELECT CONCAT('p', seq), '2026-01-01', UNHEX('00'), IF(seq = 1, NULL, CONCAT('p', (seq + 8) DIV 10))"
                + " FROM seq_1_to_" + PEOPLE);
        jdbc.update("INSERT INTO ah_order (source_no, order_id, buyer_id, purchased_at, event_no, renewal, referrer_id)"
                + " SELECT 1, CONCAT('o', seq), CONCAT('p', 1 + (seq * 7919) MOD " + PEOPLE + "),"
                + " TIMESTAMPADD(SECOND, seq * 300, '2026-01-01 00:00:01'), UNHEX(LPAD(HEX(seq), 32, 'F')), seq MOD 2, NULL"
                + " FROM seq_1_to_" + PURCHASES);
        jdbc.update("INSERT INTO ah_order_line"
                + " (source_no, order_id, line_id, product, plan, quantity, amount, refunded)"
                + " SELECT 1, CONCAT('o', seq), '1', IF(seq MOD 3 = 0, 'pipeline', 'instance'), 'basic', 1, 1000 + seq MOD 9000,"
                + " IF(seq MOD 10 = 0, 500, 0) FROM seq_1_to_" + PURCHASES);
        jdbc.update("INSERT INTO ah_accrual (source_no, order_id, line_id, level, beneficiary_id, lot_id, accrued)"
                + " SELECT 1, CONCAT('o', seq), '1', 1, CONCAT('p', 1 + (seq * 7919) MOD " + PEOPLE
                + " DIV 10), UNHEX(LPAD(HEX(seq), 32, '0')), 100 FROM seq_1_to_" + PURCHASES);
    }
}
