package io.advantagehub.accrual;

import io.advantagehub.accrual.RulesMapper.HeadRow;
import io.advantagehub.api.Instants;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * New versions of the rules. None begins in the past: what was bought before a version begins is never shared by it.
 * Thread-safe.
 */
class Publishing {
    private final Programme programme;
    private final InstantSource clock;

    Publishing(Programme programme, InstantSource clock) {
        this.programme = programme;
        this.clock = clock;
    }

    /**
     * Rules as somebody wrote them.
     *
     * @throws WrongRules naming each key that is wrong and how to mend it
     */
    Rules read(Map<String, ?> tree) {
        Object currency = tree.get("currency");
        if (currency != null && !programme.currency().getCurrencyCode().equals(currency)) {
            throw new WrongRules("currency", "must be " + programme.currency() + " or absent; it is " + currency);
        }
        return RulesFormat.rules(tree, programme.currency());
    }

    /**
     * Publishes a version.
     *
     * @param wanted from when on it is valid; {@code null} = from now on
     * @throws WrongRules where that is past, or where more is given away than was paid
     */
    HeadRow publish(Rules rules, @Nullable Instant wanted, String by) {
        Instant now = Instants.cut(clock.instant());
        Instant from = wanted == null ? now : Instants.cut(wanted);
        if (from.isBefore(now)) {
            throw new WrongRules(
                    "validFrom",
                    "must not be past: a version counts for purchases from then on, and it is " + now + " already");
        }
        GivenAway.tooMuch(rules).ifPresent(given -> {
            throw new WrongRules("rules", given.fault());
        });
        String body = RulesJson.of(rules, programme.currency());
        return programme.ownOrAgain(() -> programme.versions().add(body, from, by, now));
    }
}
