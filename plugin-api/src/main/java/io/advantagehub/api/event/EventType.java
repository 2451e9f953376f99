package io.advantagehub.api.event;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The types of contract §1, and what else a type may be called. */
public enum EventType {
    DISTRIBUTOR_SIGNED_UP("distributor.signed-up"),
    DISTRIBUTOR_UPDATED("distributor.updated"),
    CONSENT_GRANTED("consent.granted"),
    CONSENT_REVOKED("consent.revoked"),
    BONUS_ACCRUED("bonus.accrued"),
    ACTIVITY_PAID("activity.paid"),
    ACTIVITY_EXPIRING("activity.expiring"),
    PURCHASE_COMPLETED("purchase.completed"),
    PURCHASE_REFUNDED("purchase.refunded"),
    RENEWAL_SETTLED("renewal.settled"),
    RENEWAL_CANCELLED("renewal.cancelled"),
    PAYOUT_SETTLED("payout.settled"),
    PAYOUT_FAILED("payout.failed"),
    /** Any other well-formed name: an event that an administrator's templates and rules know. */
    CUSTOM("custom");

    private static final Pattern CUSTOM_NAME = Pattern.compile("[a-z0-9.-]{3,100}");

    private final String wireName;

    EventType(String wireName) {
        this.wireName = wireName;
    }

    public String wireName() {
        return wireName;
    }

    /** The type of that name, {@link #CUSTOM} where it is a custom event's, empty where no event may be called so. */
    public static Optional<EventType> of(String name) {
        Optional<EventType> known = Arrays.stream(values())
                .filter(type -> type != CUSTOM && type.wireName.equals(name))
                .findFirst();
        return known.isPresent() || !isCustom(name) ? known : Optional.of(CUSTOM);
    }

    /** Whether a custom event may have this name: under a prefix of contract §1 an unknown one is taken for a typo. */
    static boolean isCustom(String name) {
        return CUSTOM_NAME.matcher(name).matches()
                && Arrays.stream(values())
                        .filter(type -> type != CUSTOM)
                        .map(type -> type.wireName.substring(0, type.wireName.indexOf('.') + 1))
                        .noneMatch(name::startsWith);
    }
}
