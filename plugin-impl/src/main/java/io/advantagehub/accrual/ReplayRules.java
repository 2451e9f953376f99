package io.advantagehub.accrual;

import io.advantagehub.api.usecase.ReplayHostEvents.Unreplayable;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;

/** The rules of a replay: a file's, or the programme's own. A database is replayed by one set of rules only. */
public class ReplayRules {
    private final Programme programme;
    private final ConfiguredRules configured;

    ReplayRules(Programme programme, ConfiguredRules configured) {
        this.programme = programme;
        this.configured = configured;
    }

    /**
     * Makes these the rules of this database.
     *
     * @return the replay's currency
     * @throws Unreplayable where the file is no rules file, or the database was used by other rules before
     */
    public Currency install(@Nullable Path file) {
        Currency currency;
        Rules rules;
        try {
            Map<String, Object> tree = file == null ? Map.of() : read(file);
            Object code = tree.get("currency");
            currency = code == null ? configured.currency() : RulesFormat.currency("currency", code);
            rules = file == null ? configured.rules(currency) : RulesFormat.rules(tree, currency);
        } catch (IllegalArgumentException wrong) {
            throw new Unreplayable("the rules cannot be used: " + wrong.getMessage());
        }
        byte[] hash = Sha256.of(currency.getCurrencyCode() + RulesJson.of(rules, currency));
        if (!programme.replay(currency, rules, hash)) {
            throw new Unreplayable("this database was used with other rules before: replay these into a database of"
                    + " their own, or use the rules of the first run");
        }
        return currency;
    }

    private static Map<String, Object> read(Path file) {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            Object tree = new Yaml(new SafeConstructor(strictly())).load(reader);
            if (tree instanceof Map<?, ?> map) {
                Map<String, Object> entries = new LinkedHashMap<>();
                map.forEach((key, value) -> entries.put(String.valueOf(key), value));
                return entries;
            }
            throw new Unreplayable("the rules file must have entries such as levels: [\"0.10\"]");
        } catch (IOException unreadable) {
            throw new Unreplayable("the rules file " + file + " cannot be read");
        } catch (YAMLException malformed) {
            throw new Unreplayable("the rules file is no YAML: " + inALine(malformed));
        }
    }

    /** Of two entries of one name nobody could say which counts. */
    private static LoaderOptions strictly() {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        return options;
    }

    /** The parser's own words paint the place over several lines. */
    private static String inALine(YAMLException malformed) {
        if (malformed instanceof MarkedYAMLException marked && marked.getProblemMark() != null) {
            Mark place = marked.getProblemMark();
            return marked.getProblem() + " in line " + (place.getLine() + 1) + ", column " + (place.getColumn() + 1);
        }
        return String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
    }
}
