package io.advantagehub.accrual;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Rules as {@link RulesFormat} reads them again: the same rules are the same text. */
final class RulesJson {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

    private final Currency currency;

    private RulesJson(Currency currency) {
        this.currency = currency;
    }

    static String of(Rules rules, Currency currency) {
        try {
            return JSON.writeValueAsString(new RulesJson(currency).tree(rules));
        } catch (JsonProcessingException bug) {
            throw new IllegalStateException(bug);
        }
    }

    private Map<String, Object> tree(Rules rules) {
        Map<String, Object> tree = new LinkedHashMap<>();
        Duration maturation = rules.maturation();
        if (maturation != null) {
            tree.put("maturation", maturation.toString());
        }
        if (rules.expiry().set()) {
            Duration after = rules.expiry().after();
            tree.put("expiry", after == null ? "none" : after.toString());
        }
        tree.put("maxLevels", rules.maxLevels());
        tree.put("buyer", rules.lists().buyer().toPlainString());
        tree.put("levels", texts(rules.lists().levels()));
        Map<String, Object> products = new TreeMap<>();
        rules.lists().products().forEach((product, levels) -> products.put(product, Map.of("levels", texts(levels))));
        tree.put("products", products);
        exceptions(rules, tree);
        return tree;
    }

    private void exceptions(Rules rules, Map<String, Object> tree) {
        if (!rules.rules().isEmpty()) {
            tree.put("rules", rules.rules().stream().map(this::tree).toList());
        }
        if (!rules.groups().isEmpty()) {
            Map<String, Object> groups = new TreeMap<>();
            rules.groups()
                    .forEach((name, people) -> groups.put(
                            name,
                            people.stream().map(DistributorId::value).sorted().toList()));
            tree.put("groups", groups);
        }
        if (rules.minimum() > 0) {
            tree.put("minimum", amount(rules.minimum()));
        }
        caps(rules.caps(), tree);
    }

    private Map<String, Object> tree(Rule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", rule.name());
        tree.put("level", rule.level());
        Rule.Purchases purchases = rule.purchases();
        tree.put("product", purchases.product());
        tree.put("plan", purchases.plan());
        tree.put(
                "purchase",
                purchases.when() == Rule.When.ANY
                        ? null
                        : purchases.when().name().toLowerCase(Locale.ROOT));
        tree.put("minimum", purchases.minimum() == 0 ? null : amount(purchases.minimum()));
        tree.put("person", rule.whom().person());
        tree.put("group", rule.whom().group());
        if (rule.reward() instanceof Reward.Percentage percentage) {
            tree.put("share", percentage.share().toPlainString());
        } else if (rule.reward() instanceof Reward.Fixed fixed) {
            tree.put("fixed", amount(fixed.each()));
        }
        caps(rule.caps(), tree);
        tree.values().removeIf(value -> value == null);
        return tree;
    }

    private void caps(Caps caps, Map<String, Object> tree) {
        Map<String, Object> told = new TreeMap<>();
        if (caps.perSale() != Caps.UNLIMITED) {
            told.put("perSale", amount(caps.perSale()));
        }
        if (caps.limitMonths()) {
            told.put("perMonth", amount(caps.perMonth()));
        }
        if (!told.isEmpty()) {
            tree.put("caps", told);
        }
    }

    private String amount(long minor) {
        return new Money(minor, currency).toDecimalString();
    }

    private static List<String> texts(List<BigDecimal> shares) {
        return shares.stream().map(BigDecimal::toPlainString).toList();
    }
}
