package io.advantagehub.accrual;

import io.advantagehub.accrual.RulesMapper.BodyRow;
import io.advantagehub.accrual.RulesMapper.HeadRow;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The versions of the rules in the database. What a text means is kept in memory by the text's hash: a version never
 * changes, and rules for thousands of people would be read anew with every batch. Thread-safe.
 */
final class RulesVersions {
    private final RulesMapper mapper;
    private final Map<ByteBuffer, Rules> read = new ConcurrentHashMap<>();

    RulesVersions(RulesMapper mapper) {
        this.mapper = mapper;
    }

    /** In the order of their beginnings. */
    List<RulesVersion> all(Currency currency) {
        List<HeadRow> heads = mapper.findHeads();
        List<Integer> unknown = heads.stream()
                .filter(head -> !read.containsKey(ByteBuffer.wrap(head.bodyHash())))
                .map(HeadRow::version)
                .toList();
        if (!unknown.isEmpty()) {
            Map<Integer, ByteBuffer> hashes = heads.stream()
                    .collect(Collectors.toMap(HeadRow::version, head -> ByteBuffer.wrap(head.bodyHash())));
            for (BodyRow row : mapper.findBodies(unknown)) {
                read.put(Objects.requireNonNull(hashes.get(row.version())), RulesFormat.rules(row.body(), currency));
            }
        }
        return heads.stream().map(this::version).toList();
    }

    List<HeadRow> heads() {
        return mapper.findHeads();
    }

    Optional<String> body(int version) {
        return mapper.findBodies(List.of(version)).stream().findFirst().map(BodyRow::body);
    }

    /** Whether the properties have said these rules last. */
    boolean isConfigured(String body) {
        return heads().stream()
                .filter(head -> head.publishedBy() == null)
                .reduce((one, other) -> one.version() > other.version() ? one : other)
                .filter(latest -> Arrays.equals(latest.bodyHash(), Sha256.of(body)))
                .isPresent();
    }

    /** The next version. Two at once collide on its number. */
    HeadRow add(String body, Instant validFrom, @Nullable String by, Instant now) {
        int version = heads().stream().mapToInt(HeadRow::version).reduce(0, Math::max) + 1;
        HeadRow head = new HeadRow(version, validFrom, Sha256.of(body), by, now);
        mapper.insertRules(head, body);
        return head;
    }

    private RulesVersion version(HeadRow head) {
        Rules rules = Objects.requireNonNull(read.get(ByteBuffer.wrap(head.bodyHash())));
        return new RulesVersion(head.version(), head.validFrom(), rules);
    }
}
