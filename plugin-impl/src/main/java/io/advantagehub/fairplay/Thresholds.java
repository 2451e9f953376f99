package io.advantagehub.fairplay;

import io.advantagehub.accrual.Scrutiny.Treatment;
import io.advantagehub.settings.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * From when on something is suspicious, as the administrator set it.
 *
 * @param holdFrom the score from which on an earning is held, or noted
 * @param weights what each suspicion counts; 0 = it is not looked at
 * @param sharing from how many others with one payout destination on
 * @param crowd a network address of more people says nothing
 */
record Thresholds(
        Mode mode, int holdFrom, Map<Suspicion, Integer> weights, Burst burst, Ring ring, int sharing, int crowd) {

    enum Mode {
        OFF,
        RECORD,
        HOLD
    }

    /** More than so many directly under one sponsor within a window. */
    record Burst(Duration window, int purchases, int signUps) {}

    /** Refunds of that share of what was bought in so many months, by so many buyers. */
    record Ring(int months, BigDecimal share, int buyers) {}

    static Thresholds of(Settings.Snapshot now) {
        Map<Suspicion, Integer> weights = new EnumMap<>(Suspicion.class);
        for (Suspicion suspicion : Suspicion.values()) {
            weights.put(suspicion, number(now, "weight." + suspicion.code()));
        }
        return new Thresholds(
                switch (now.text("fair-play.mode")) {
                    case "off" -> Mode.OFF;
                    case "record" -> Mode.RECORD;
                    default -> Mode.HOLD;
                },
                number(now, "hold-from"),
                weights,
                new Burst(
                        Duration.parse(now.text("fair-play.burst.window")),
                        number(now, "burst.purchases"),
                        number(now, "burst.sign-ups")),
                new Ring(
                        number(now, "refunds.months"),
                        new BigDecimal(now.text("fair-play.refunds.share")),
                        number(now, "refunds.buyers")),
                number(now, "destinations.others"),
                number(now, "address.people"));
    }

    int weight(Suspicion suspicion) {
        return weights.getOrDefault(suspicion, 0);
    }

    /** What becomes of an earning against which these speak. */
    Treatment treatment(List<Reason> reasons) {
        if (mode == Mode.OFF || Reason.sum(reasons) < holdFrom) {
            return Treatment.NONE;
        }
        return mode == Mode.HOLD ? Treatment.HELD : Treatment.NOTED;
    }

    private static int number(Settings.Snapshot now, String key) {
        return Math.toIntExact(now.number("fair-play." + key));
    }
}
