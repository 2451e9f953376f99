package io.advantagehub.accrual;

import java.util.Currency;
import java.util.Map;
import org.yaml.snakeyaml.Yaml;

/** Rules as a rules file has them. */
final class YamlRules {
    private YamlRules() {}

    static Rules rules(String yaml) {
        return RulesFormat.rules(tree(yaml), Currency.getInstance("BRL"));
    }

    static Map<String, Object> tree(String yaml) {
        return new Yaml().load(yaml);
    }
}
