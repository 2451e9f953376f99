package io.advantagehub.accrual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.advantagehub.accrual.Rules.Expiry;
import io.advantagehub.accrual.Rules.Lists;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
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

    private final Map<String, ?> tree;
    private final Currency currency;
    private final Faults faults;

    private RulesFormat(Map<String, ?> tree, Currency currency, Faults faults) {
        this.tree = tree;
        this.currency = currency;
        this.faults = faults;
    }

    /** @throws WrongRules naming each key that is wrong and how to mend it */
    static Rules rules(Map<String, ?> tree, Currency currency) {
        Faults faults = new Faults();
        Rules rules = new RulesFormat(tree, currency, faults).rules();
        faults.tell();
        return rules;
    }

    private Rules rules() {
        faults.check(() -> Entries.known(tree, KEYS, ""));
        Map<String, Set<DistributorId>> groups = groups();
        return new Rules(
                read("maturation", value -> Entries.duration("maturation", value)),
                Objects.requireNonNullElse(read("expiry", RulesFormat::expiry), Expiry.AS_SETTINGS_SAY),
                Objects.requireNonNullElse(
                        read("maxLevels", value -> Entries.whole("maxLevels", value, MAX_LEVELS)), MAX_LEVELS),
                lists(),
                new RuleEntries(groups, currency, faults).rules(tree.get("rules")),
                groups,
                Objects.requireNonNullElse(read("minimum", value -> Entries.amount("minimum", value, currency)), 0L),
                RuleEntries.caps("caps", tree.get("caps"), currency, faults));
    }

    /** Nothing where it is absent, or wrong. */
    private <T> @Nullable T read(String key, Function<Object, T> how) {
        Object value = tree.get(key);
        return value == null ? null : faults.orNull(() -> how.apply(value));
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

    private static Expiry expiry(Object value) {
        return "none".equals(value) ? Expiry.NEVER : new Expiry(true, Entries.duration("expiry", value));
    }

    private Lists lists() {
        return new Lists(
                Objects.requireNonNullElse(read("buyer", value -> Entries.share("buyer", value)), BigDecimal.ZERO),
                levels("levels", tree.get("levels")),
                products());
    }

    private List<BigDecimal> levels(String key, @Nullable Object value) {
        List<BigDecimal> levels = new ArrayList<>();
        for (Object share : faults.<List<?>>or(
                List.of(), () -> Entries.list(key, value, MAX_LEVELS, "shares such as [\"0.10\", \"0.05\"]"))) {
            String place = key + "[" + levels.size() + "]";
            levels.add(faults.or(BigDecimal.ZERO, () -> Entries.share(place, share)));
        }
        return levels;
    }

    private Map<String, List<BigDecimal>> products() {
        Map<String, List<BigDecimal>> products = new TreeMap<>();
        faults.or(Map.<String, Object>of(), () -> Entries.tree("products", tree.get("products")))
                .forEach((product, rules) -> {
                    String key = "products." + product;
                    Map<String, Object> one = faults.or(Map.of(), () -> Entries.tree(key, rules));
                    faults.check(() -> Entries.known(one, Set.of("levels"), key + "."));
                    products.put(product, levels(key + ".levels", one.get("levels")));
                });
        return products;
    }

    /** Those of which something is wrong too, lest rules be told that there is no such group. */
    private Map<String, Set<DistributorId>> groups() {
        Map<String, Set<DistributorId>> groups = new TreeMap<>();
        faults.or(Map.<String, Object>of(), () -> Entries.tree("groups", tree.get("groups")))
                .forEach((name, people) -> {
                    if (groups.size() == MOST_GROUPS || !name.matches(RuleEntries.NAME)) {
                        faults.add(
                                "groups." + name,
                                "must be one of at most " + MOST_GROUPS + ", named by " + RuleEntries.NAMES);
                    }
                    groups.put(name, members("groups." + name, people));
                });
        return groups;
    }

    private Set<DistributorId> members(String key, @Nullable Object people) {
        Set<DistributorId> members = new HashSet<>();
        int place = 0;
        for (Object member :
                faults.<List<?>>or(List.of(), () -> Entries.list(key, people, MOST_PEOPLE, "ids of distributors"))) {
            String which = key + "[" + place++ + "]";
            faults.check(() -> members.add(RuleEntries.distributor(which, member)));
        }
        return members;
    }
}
