package io.advantagehub.api.event;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.MessageClass;
import io.advantagehub.api.PhoneNumber;
import io.advantagehub.api.ReferralCode;
import io.advantagehub.api.VisitToken;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the host tells of a distributor. Absent ({@code null}, or no consents) means: not told, unchanged.
 *
 * @param sponsorId whose first line the distributor joins; wins over {@code referralCode}; never the distributor's own
 * @param referralCode the code that the distributor typed or came by
 * @param visit what the browser brought along of links that were followed; counts for newcomers only
 * @param displayName 1 to 100 characters
 * @param phone checked for form only
 * @param phoneVerified whether the host vouches for the phone
 * @param locale as a BCP 47 tag at most 35 characters, as in {@code pt-BR}
 * @param timeZone an IANA name, as in {@code America/Sao_Paulo}
 * @param consents consents given together with it, at most 20
 */
public record DistributorProfile(
        @Nullable DistributorId sponsorId,
        @Nullable ReferralCode referralCode,
        @Nullable VisitToken visit,
        @Nullable String displayName,
        @Nullable PhoneNumber phone,
        @Nullable Boolean phoneVerified,
        @Nullable Locale locale,
        @Nullable ZoneId timeZone,
        List<Consent> consents) {
    private static final int MAX_CONSENTS = 20;
    private static final int LOCALE_LENGTH = 35;

    /** Nothing told. */
    public static final DistributorProfile EMPTY =
            new DistributorProfile(null, null, null, null, null, null, null, null, List.of());

    public DistributorProfile {
        Field.length("displayName", displayName, Field.SHORT);
        if (locale != null && locale.toLanguageTag().length() > LOCALE_LENGTH) {
            throw new InvalidField("locale", "must have at most " + LOCALE_LENGTH + " characters as a language tag");
        }
        consents = List.copyOf(consents);
        if (consents.size() > MAX_CONSENTS) {
            throw new InvalidField("consents", "must have at most " + MAX_CONSENTS + " items");
        }
    }

    /** Without a visit. */
    public DistributorProfile(
            @Nullable DistributorId sponsorId,
            @Nullable ReferralCode referralCode,
            @Nullable String displayName,
            @Nullable PhoneNumber phone,
            @Nullable Boolean phoneVerified,
            @Nullable Locale locale,
            @Nullable ZoneId timeZone,
            List<Consent> consents) {
        this(sponsorId, referralCode, null, displayName, phone, phoneVerified, locale, timeZone, consents);
    }

    /** The same, with what the browser brought along. */
    public DistributorProfile visiting(@Nullable VisitToken token) {
        return new DistributorProfile(
                sponsorId, referralCode, token, displayName, phone, phoneVerified, locale, timeZone, consents);
    }

    /** Reads a BCP 47 tag. */
    public static Locale locale(String tag) {
        Locale locale = Locale.forLanguageTag(tag.replace('_', '-'));
        if (locale.getLanguage().isEmpty()) {
            throw new IllegalArgumentException("must be a language tag such as pt-BR (BCP 47)");
        }
        return locale;
    }

    /** Reads an IANA time zone name. */
    public static ZoneId timeZone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("must be a time zone such as America/Sao_Paulo (IANA)", unknown);
        }
    }

    void checkSponsorOf(DistributorId distributorId) {
        if (distributorId.equals(sponsorId)) {
            throw new InvalidField("sponsorId", "must be another distributor: nobody sponsors themselves");
        }
    }

    /**
     * A consent as the host recorded it.
     *
     * @param messageClass what is agreed to; a code needs no consent, so never {@link MessageClass#OTP}
     * @param textVersion which text was shown, 1 to 100 characters
     * @param at when it was given
     * @param proof how it can be shown, 1 to 2,000 characters
     */
    public record Consent(MessageClass messageClass, String textVersion, Instant at, String proof) {
        public Consent {
            consentClass("class", messageClass);
            Field.requiredText("textVersion", textVersion, Field.SHORT);
            at = Field.time("at", at);
            Field.requiredText("proof", proof, Field.LONG);
        }

        static void consentClass(String name, @Nullable MessageClass messageClass) {
            if (Field.required(name, messageClass) == MessageClass.OTP) {
                throw new InvalidField(name, "must be TRANSACTIONAL or PROMO");
            }
        }
    }
}
