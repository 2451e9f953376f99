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

    RuleEntries(Map<String, Set<DistributorId>> groups, Currency currency) {
        this.groups = groups;
        this.currency = currency;
    }

    List<Rule> rules(@Nullable Object value) {
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Object entry : Entries.list("rules", value, MOST_RULES, "rules")) {
            String key = "rules[" + rules.size() + "]";
            Rule rule = rule(key, Entries.tree(key, entry));
            if (!names.add(rule.name())) {
                throw new WrongRules(key + ".name", "must be another than those before; it is " + rule.name());
            }
            rules.add(rule);
        }
        return rules;
    }

    private Rule rule(String key, Map<String, Object> tree) {
        Entries.known(tree, KEYS, key + ".");
        return new Rule(
                required(key + ".name", Entries.text(key + ".name", tree.get("name"), NAME, NAMES)),
                Entries.whole(key + ".level", tree.get("level"), RulesFormat.MAX_LEVELS),
                new Purchases(
                        Entries.text(key + ".product", tree.get("product"), SHORT, "1 to 100 characters"),
                        Entries.text(key + ".plan", tree.get("plan"), SHORT, "1 to 100 characters"),
                        when(key + ".purchase", tree.get("purchase")),
                        tree.get("minimum") == null
                                ? 0
                                : Entries.amount(key + ".minimum", tree.get("minimum"), currency)),
                whom(key, tree),
                reward(key, tree),
                caps(key + ".caps", tree.get("caps"), currency));
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

    static Caps caps(String key, @Nullable Object value, Currency currency) {
        Map<String, Object> tree = Entries.tree(key, value);
        Entries.known(tree, Set.of("perSale", "perMonth"), key + ".");
        return tree.isEmpty()
                ? Caps.NONE
                : new Caps(cap(key, tree, "perSale", currency), cap(key, tree, "perMonth", currency));
    }

    private static long cap(String key, Map<String, Object> tree, String which, Currency currency) {
        Object value = tree.get(which);
        return value == null ? Caps.UNLIMITED : Entries.amount(key + "." + which, value, currency);
    }

    static DistributorId distributor(String key, @Nullable Object value) {
        try {
            return new DistributorId(String.valueOf(value));
        } catch (IllegalArgumentException none) {
            throw new WrongRules(key, "must be a distributor's id: " + none.getMessage());
        }
    }

    private static String required(String key, @Nullable String value) {
        if (value == null) {
            throw new WrongRules(key, "is required: " + NAMES);
        }
        return value;
    }
}
