package io.advantagehub.api.usecase;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A distributor's own referral links: one for everything in the catalogue, and what each has brought. Thread-safe. */
public interface ReadReferralLinks {

    /**
     * All of them in the catalogue's order; they are made when first asked for.
     *
     * @param address where people reach the host, as in {@code https://shop.example.com}; what {@code
     *     advantage-hub.public-url} says wins
     * @return empty until terms of use and privacy policy are accepted ({@link JoinProgramme})
     */
    Optional<List<Link>> of(DistributorId who, String address);

    /**
     * A link to share. Its QR code is at {@code GET /advantage-hub/api/v1/me/referral-links/{code}/qr}.
     *
     * @param product the host's own word for it, {@code new-account} for joining
     * @param plan null where no plan is recommended
     * @param visitors of each day, together
     * @param earned by the owner, before refunds
     * @param refunded what refunds took back of it
     * @param net what is left
     * @param conversion how many of the visitors signed up, 0 to 1 as in {@code 0.0250}; null where nobody came yet
     * @param shareTexts what may be sent along, by language tag
     */
    record Link(
            String code,
            String product,
            @Nullable String plan,
            String url,
            long clicks,
            long visitors,
            long signUps,
            long sales,
            Money earned,
            Money refunded,
            Money net,
            @Nullable String conversion,
            Map<String, String> shareTexts) {
        public Link {
            shareTexts = Collections.unmodifiableMap(new LinkedHashMap<>(shareTexts));
        }
    }
}
