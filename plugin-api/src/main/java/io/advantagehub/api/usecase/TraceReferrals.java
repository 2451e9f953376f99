package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From click to sign-up to sale, for a sponsor's own page: of everybody who came by one of their links whether it counted,
 * why, and what came of it. Of a person no more than the name that the host shows, and not even that of those who went to
 * another sponsor. Thread-safe.
 */
public interface TraceReferrals {
    /** How many at a time. */
    int MOST = 200;

    /**
     * Newest first.
     *
     * @param most 1 to {@value #MOST}
     */
    List<Traced> newest(DistributorId sponsor, int most);

    /**
     * Somebody who came.
     *
     * @param displayName null where the host gave none, and of whom is not in the sponsor's first line
     * @param clickedAt null where a code was told
     * @param attributed whether the link counted
     * @param why the outcome's word
     * @param texts the same in words, by language tag
     * @param firstSaleAt null where they bought nothing yet
     * @param purchases while in the sponsor's first line
     * @param earned by the sponsor, before refunds
     * @param refunded what refunds took back of it
     * @param net what refunds left of it
     */
    record Traced(
            @Nullable String displayName,
            Link link,
            Via via,
            @Nullable Instant clickedAt,
            Instant signedUpAt,
            boolean attributed,
            String why,
            Map<String, String> texts,
            @Nullable Instant firstSaleAt,
            long purchases,
            Money earned,
            Money refunded,
            Money net) {
        public Traced {
            texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
        }
    }

    /** @param plan null where no plan is recommended */
    record Link(String code, String product, @Nullable String plan) {}

    /** What spoke for the link. */
    enum Via {
        LAST_CLICK,
        FIRST_CLICK,
        /** A code that was told. */
        CODE,
        /** A claim of the sponsor's that an administrator granted. */
        CLAIM
    }
}
