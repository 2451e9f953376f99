package io.advantagehub.lease;

import java.util.List;

/**
 * The right to work on what some names stand for, until it runs out or somebody else has it.
 *
 * @param names in their order
 * @param owner which process of which machine
 * @param fence grows with each taking: what was decided under an older one is not to be committed
 */
public record Lease(List<String> names, String owner, long fence) {

    public Lease {
        names = names.stream().sorted().toList();
    }
}
