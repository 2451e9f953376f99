package io.advantagehub.referral;

import java.util.List;
import java.util.stream.Stream;

/**
 * What can be recommended.
 *
 * @param product the host's own word for it
 * @param plan the host's own word for it, empty where it is no plan that is recommended
 */
record Item(String product, String plan) {
    /** Nothing is bought yet: somebody is to join. */
    static final Item NEW_ACCOUNT = new Item("new-account", "");

    private static final List<String> PRODUCTS = List.of("instance", "pipeline", "smart-redirectors");
    private static final List<String> PLANS = List.of("basic", "intermediate", "advanced");

    /** The ten of contract §2. */
    static List<Item> usual() {
        return Stream.concat(
                        PRODUCTS.stream().flatMap(product -> PLANS.stream().map(plan -> new Item(product, plan))),
                        Stream.of(NEW_ACCOUNT))
                .toList();
    }
}
