package io.advantagehub.accrual;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.time.Instant;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a purchase would bring, as it is answered.
 *
 * @param rulesVersion the version whose rules count, valid since rulesValidFrom; both null of a draft
 * @param people what each would get of the whole order
 */
record PreviewView(
        @Nullable Integer rulesVersion,
        @Nullable Instant rulesValidFrom,
        Instant availableAt,
        @Nullable Instant expiresAt,
        List<Earning> earnings,
        List<Person> people) {

    /**
     * @param wanted what the rules give
     * @param amount what caps leave of it
     * @param cutBy those caps
     */
    record Earning(
            String lineId,
            int level,
            DistributorId distributorId,
            Why why,
            Money wanted,
            Money amount,
            List<Cap> cutBy) {}

    /**
     * @param by {@code buyer}, {@code levels}, {@code product-levels}, {@code rule}, or why it is nothing: {@code
     *     no-share}, {@code below-minimum}
     * @param name the rule's, or the product's
     */
    record Why(
            String by,
            @Nullable String name,
            @Nullable String share,
            @Nullable Money fixed) {}

    /**
     * @param rule whose own cap it is; null = of all rules together
     * @param per {@code sale} or {@code month}
     * @param most what it allows
     * @param before what this person earned under it already
     */
    record Cap(@Nullable String rule, String per, Money most, Money before) {}

    /** @param fairPlay what would speak against it; null where nothing does */
    record Person(
            DistributorId distributorId,
            Money amount,
            @Nullable FairPlay fairPlay) {}

    /** @param outcome {@code held}: it would stay future until it was reviewed; {@code noted}, {@code none} */
    record FairPlay(String outcome, int score, List<Scrutiny.Ground> reasons) {}

    static PreviewView of(Preview.Shown shown, Currency currency) {
        Map<DistributorId, Long> sums = new LinkedHashMap<>();
        shown.shares().forEach(share -> sums.merge(share.beneficiary(), share.amount(), Math::addExact));
        RulesVersion version = shown.version();
        return new PreviewView(
                version == null ? null : version.version(),
                version == null ? null : version.validFrom(),
                shown.terms().maturesAt(),
                shown.terms().expiresAt(),
                shown.shares().stream().map(share -> earning(share, currency)).toList(),
                sums.entrySet().stream()
                        .filter(sum -> sum.getValue() > 0)
                        .map(sum -> new Person(
                                sum.getKey(),
                                new Money(sum.getValue(), currency),
                                fairPlay(shown.suspicions().get(sum.getKey()))))
                        .toList());
    }

    private static @Nullable FairPlay fairPlay(Scrutiny.@Nullable Foreseen found) {
        return found == null ? null : new FairPlay(word(found.treatment()), found.score(), found.reasons());
    }

    private static Earning earning(Share share, Currency currency) {
        return new Earning(
                share.lineId(),
                share.level(),
                share.beneficiary(),
                why(share, currency),
                new Money(share.verdict().amount(), currency),
                new Money(share.amount(), currency),
                share.cutBy().stream().map(limit -> cap(limit, currency)).toList());
    }

    private static Cap cap(Limit limit, Currency currency) {
        return new Cap(
                limit.rule(),
                word(limit.span()),
                new Money(limit.most(), currency),
                new Money(limit.before(), currency));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static Why why(Share share, Currency currency) {
        Basis basis = share.verdict().basis();
        if (basis instanceof Basis.ByRule by) {
            Reward reward = by.rule().reward();
            return reward instanceof Reward.Fixed fixed
                    ? new Why("rule", by.rule().name(), null, new Money(fixed.each(), currency))
                    : new Why(
                            "rule",
                            by.rule().name(),
                            ((Reward.Percentage) reward).share().toPlainString(),
                            null);
        }
        if (basis instanceof Basis.Listed listed) {
            String percent = listed.share().toPlainString();
            if (share.level() == 0) {
                return new Why("buyer", null, percent, null);
            }
            String product = listed.product();
            return new Why(product == null ? "levels" : "product-levels", product, percent, null);
        }
        return new Why(basis == Basis.None.BELOW_MINIMUM ? "below-minimum" : "no-share", null, null, null);
    }
}
