package io.advantagehub.accrual;

import io.advantagehub.accrual.Rule.Purchases;
import io.advantagehub.accrual.Rule.When;
import io.advantagehub.accrual.Rule.Whom;
import io.advantagehub.api.DistributorId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The entries of {@code rules}. */
final class RuleEntries {
    static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";
    static final String NAMES = "1 to 40 small letters, digits and hyphens";
    private static final int MOST_RULES = 500;
    private static final String SHORT = "(?s).{1,100}";
    private static final Set<String> KEYS = Set.of(
            "name", "level", "product", "plan", "purchase", "minimum", "person", "group", "share", "fixed", "caps");

    private final Map<String, Set<DistributorId>> groups;
    private final Currency currency;
    private final Faults faults;

    RuleEntries(Map<String, Set<DistributorId>> groups, Currency currency, Faults faults) {
        this.groups = groups;
        this.currency = currency;
        this.faults = faults;
    }

    List<Rule> rules(@Nullable Object value) {
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object entry : faults.<List<?>>or(List.of(), () -> Entries.list("rules", value, MOST_RULES, "rules"))) {
            String key = "rules[" + rules.size() + "]";
            Rule rule = rule(key, faults.or(Map.of(), () -> Entries.tree(key, entry)));
            if (!rule.name().isEmpty() && !names.add(rule.name())) {
                faults.add(key + ".name", "must be another than those before; it is " + rule.name());
            }
            rules.add(rule);
        }
        return rules;
    }

    private Rule rule(String key, Map<String, Object> tree) {
        faults.check(() -> Entries.known(tree, KEYS, key + "."));
        return new Rule(
                faults.or("", () -> name(key + ".name", tree.get("name"))),
                faults.or(0, () -> Entries.whole(key + ".level", tree.get("level"), RulesFormat.MAX_LEVELS)),
                purchases(key, tree),
                faults.or(Whom.ANYBODY, () -> whom(key, tree)),
                faults.or(new Reward.Fixed(0), () -> reward(key, tree)),
                caps(key + ".caps", tree.get("caps"), currency, faults));
    }

    private Purchases purchases(String key, Map<String, Object> tree) {
        Object minimum = tree.get("minimum");
        return new Purchases(
                faults.orNull(() -> Entries.text(key + ".product", tree.get("product"), SHORT, "1 to 100 characters")),
                faults.orNull(() -> Entries.text(key + ".plan", tree.get("plan"), SHORT, "1 to 100 characters")),
                faults.or(When.ANY, () -> when(key + ".purchase", tree.get("purchase"))),
                minimum == null ? 0 : faults.or(0L, () -> Entries.amount(key + ".minimum", minimum, currency)));
    }

    private static When when(String key, @Nullable Object value) {
        String when = Entries.text(key, value, "any|first|renewal", "any, first or renewal");
        if (when == null) {
            return When.ANY;
        }
        return switch (when) {
            case "first" -> When.FIRST;
            case "renewal" -> When.RENEWAL;
            default -> When.ANY;
        };
    }

    private Whom whom(String key, Map<String, Object> tree) {
        Object person = tree.get("person");
        Object group = tree.get("group");
        if (person != null && group != null) {
            throw new WrongRules(key + ".person", "and group exclude each other");
        }
        if (person != null) {
            DistributorId one = distributor(key + ".person", person);
            return new Whom(one.value(), null, Set.of(one));
        }
        if (group == null) {
            return Whom.ANYBODY;
        }
        Set<DistributorId> people = groups.get(String.valueOf(group));
        if (people == null) {
            throw new WrongRules(key + ".group", "must be one of groups; it is " + group);
        }
        return new Whom(null, String.valueOf(group), people);
    }

    private Reward reward(String key, Map<String, Object> tree) {
        Object share = tree.get("share");
        Object fixed = tree.get("fixed");
        if ((share == null) == (fixed == null)) {
            throw new WrongRules(key, "must have either a share or a fixed amount");
        }
        return share == null
                ? new Reward.Fixed(Entries.amount(key + ".fixed", fixed, currency))
                : new Reward.Percentage(Entries.share(key + ".share", share));
    }

    static Caps caps(String key, @Nullable Object value, Currency currency, Faults faults) {
        Map<String, Object> tree = faults.or(Map.of(), () -> Entries.tree(key, value));
        faults.check(() -> Entries.known(tree, Set.of("perSale", "perMonth"), key + "."));
        return new Caps(
                cap(key + ".perSale", tree.get("perSale"), currency, faults),
                cap(key + ".perMonth", tree.get("perMonth"), currency, faults));
    }

    private static long cap(String key, @Nullable Object value, Currency currency, Faults faults) {
        return value == null ? Caps.UNLIMITED : faults.or(Caps.UNLIMITED, () -> Entries.amount(key, value, currency));
    }

    static DistributorId distributor(String key, @Nullable Object value) {
        try {
            return new DistributorId(String.valueOf(value));
        } catch (IllegalArgumentException none) {
            throw new WrongRules(key, "must be a distributor's id: " + none.getMessage());
        }
    }

    private static String name(String key, @Nullable Object value) {
        String name = Entries.text(key, value, NAME, NAMES);
        if (name == null) {
            throw new WrongRules(key, "is required: " + NAMES);
        }
        return name;
    }
}
