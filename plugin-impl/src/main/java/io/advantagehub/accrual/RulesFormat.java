package io.advantagehub.accrual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.accrual.Rules.Expiry;
import io.advantagehub.accrual.Rules.Lists;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rules file of contract §4 as a tree of maps and lists, read strictly: a typo must not change who earns what. What
 * that contract does not know ({@code rules, groups, minimum, caps}) may be absent.
 */
final class RulesFormat {
    static final int MAX_LEVELS = 100;
    private static final Set<String> KEYS = Set.of(
            "currency",
            "maturation",
            "expiry",
            "maxLevels",
            "buyer",
            "levels",
            "products",
            "rules",
            "groups",
            "minimum",
            "caps");
    private static final int MOST_GROUPS = 100;
    private static final int MOST_PEOPLE = 10_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    private RulesFormat() {}

    /** @throws WrongRules naming the key that is wrong and how to mend it */
    static Rules rules(Map<String, ?> tree, Currency currency) {
        Entries.known(tree, KEYS, "");
        Map<String, Set<DistributorId>> groups = groups(tree.get("groups"));
        return new Rules(
                tree.get("maturation") == null ? null : Entries.duration("maturation", tree.get("maturation")),
                expiry(tree.get("expiry")),
                tree.get("maxLevels") == null
                        ? MAX_LEVELS
                        : Entries.whole("maxLevels", tree.get("maxLevels"), MAX_LEVELS),
                lists(tree),
                new RuleEntries(groups, currency).rules(tree.get("rules")),
                groups,
                tree.get("minimum") == null ? 0 : Entries.amount("minimum", tree.get("minimum"), currency),
                RuleEntries.caps("caps", tree.get("caps"), currency));
    }

    /** As stored. */
    static Rules rules(String json, Currency currency) {
        try {
            return rules(JSON.readValue(json, new TypeReference<Map<String, Object>>() {}), currency);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the stored cashback rules are no JSON", notOurs);
        }
    }

    static Currency currency(String key, Object value) {
        try {
            return Money.currency(String.valueOf(value));
        } catch (IllegalArgumentException unknown) {
            throw new WrongRules(key, unknown.getMessage() + "; it is " + value);
        }
    }

    private static Expiry expiry(@Nullable Object value) {
        if (value == null) {
            return Expiry.AS_SETTINGS_SAY;
        }
        return "none".equals(value) ? Expiry.NEVER : new Expiry(true, Entries.duration("expiry", value));
    }

    private static Lists lists(Map<String, ?> tree) {
        return new Lists(
                tree.get("buyer") == null ? BigDecimal.ZERO : Entries.share("buyer", tree.get("buyer")),
                levels("levels", tree.get("levels")),
                products(tree.get("products")));
    }

    private static List<BigDecimal> levels(String key, @Nullable Object value) {
        return Entries.list(key, value, MAX_LEVELS, "shares such as [\"0.10\", \"0.05\"]").stream()
                .map(share -> Entries.share(key, share))
                .toList();
    }

    private static Map<String, List<BigDecimal>> products(@Nullable Object value) {
        Map<String, List<BigDecimal>> products = new TreeMap<>();
        Entries.tree("products", value).forEach((product, rules) -> {
            String key = "products." + product;
            Map<String, Object> one = Entries.tree(key, rules);
            Entries.known(one, Set.of("levels"), key + ".");
            products.put(product, levels(key + ".levels", one.get("levels")));
        });
        return products;
    }

    private static Map<String, Set<DistributorId>> groups(@Nullable Object value) {
        Map<String, Set<DistributorId>> groups = new TreeMap<>();
        Entries.tree("groups", value).forEach((name, people) -> {
            String key = "groups." + name;
            if (groups.size() == MOST_GROUPS || !name.matches(RuleEntries.NAME)) {
                throw new WrongRules(key, "must be one of at most " + MOST_GROUPS + ", named by " + RuleEntries.NAMES);
            }
            Set<DistributorId> members = new HashSet<>();
            Entries.list(key, people, MOST_PEOPLE, "ids of distributors")
                    .forEach(member -> members.add(RuleEntries.distributor(key, member)));
            groups.put(name, members);
        });
        return groups;
    }
}
