package io.advantagehub.inbox;

import io.advantagehub.lease.Lease;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What of the inbox a worker has the right to take up: the tree's lane, some of the parts of the other one, or all.
 *
 * @param parts of lane 1
 */
record Share(Lease lease, boolean tree, List<Integer> parts) {
    private static final String TREE = "inbox-tree";
    private static final String PART = "inbox-%02d";

    /** One lease for each: whoever has all has the whole inbox. */
    static final List<String> ALL = IntStream.rangeClosed(0, Claim.PARTS)
            .mapToObj(i -> i == 0 ? TREE : String.format(Locale.ROOT, PART, i - 1))
            .toList();

    static Share of(Lease lease) {
        return new Share(
                lease,
                lease.names().contains(TREE),
                IntStream.range(0, Claim.PARTS)
                        .filter(part -> lease.names().contains(ALL.get(part + 1)))
                        .boxed()
                        .toList());
    }

    boolean isWhole() {
        return tree && parts.size() == Claim.PARTS;
    }
}
