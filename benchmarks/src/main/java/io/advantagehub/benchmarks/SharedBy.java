package io.advantagehub.benchmarks;

import java.util.List;

/** What decides who earns how much of a purchase: three ways to the same cents. */
enum SharedBy {
    /** Constants in the code, as before there were rules. */
    FLAT_RATE,
    /** The rules file's lists of levels. */
    LISTS,
    /** Twenty rules: nine that give what the lists give, behind eleven that look closely and never fit. */
    RULES;

    private static final List<String> SHARES = List.of("0.10", "0.05", "0.02");
    private static final List<String> PRODUCTS = List.of("instance", "pipeline", "smart-redirectors");
    private static final int NEVER = 11;
    private static final String TERMS = "currency: BRL\nmaturation: P30D\nexpiry: P365D\n";

    /** What the replay is told; the flat rate reads of it the currency alone. */
    String rulesFile() {
        return TERMS + (this == RULES ? rules() : "levels: ['" + String.join("', '", SHARES) + "']\n");
    }

    private static String rules() {
        StringBuilder yaml = new StringBuilder("groups: {nobody: [nobody, nowhere]}\nrules:\n");
        for (int i = 0; i < NEVER; i++) {
            String purchase = i % 2 == 0 ? "first" : "renewal";
            String more = ", purchase: " + purchase + ", group: nobody";
            yaml.append(rule("never" + i, 1 + i % SHARES.size(), PRODUCTS.get(0) + more, "0.50"));
        }
        for (String product : PRODUCTS) {
            for (int level = 1; level <= SHARES.size(); level++) {
                yaml.append(rule(product + level, level, product, SHARES.get(level - 1)));
            }
        }
        return yaml.toString();
    }

    private static String rule(String name, int level, String product, String share) {
        return "- {name: " + name + ", level: " + level + ", product: " + product + ", share: '" + share + "'}\n";
    }
}
