package io.advantagehub.imports;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.event.ConsentGranted;
import io.advantagehub.api.event.DistributorProfile;
import io.advantagehub.api.event.DistributorSignedUp;
import io.advantagehub.api.usecase.OpeningBalance;
import io.advantagehub.database.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a line says as SHA-256, so that the same told again is known to be the same. It is kept for ever as part of a
 * number: the order of the parts never changes.
 */
final class Fingerprint {
    private final MessageDigest digest;

    private Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    static UUID of(DistributorSignedUp told) {
        DistributorProfile profile = told.profile();
        Fingerprint print = new Fingerprint()
                .with("distributor", told.distributorId(), told.time())
                .with(profile.sponsorId(), profile.referralCode(), profile.displayName())
                .with(profile.phone() == null ? null : profile.phone().e164(), profile.phoneVerified())
                .with(profile.locale() == null ? null : profile.locale().toLanguageTag(), profile.timeZone());
        for (DistributorProfile.Consent consent : profile.consents()) {
            print.with(consent.messageClass(), consent.textVersion(), consent.at(), consent.proof());
        }
        return Ids.beforeAll(print.digest.digest());
    }

    static UUID of(ConsentGranted told) {
        return Ids.beforeAll(new Fingerprint()
                .with("consent", told.distributorId(), told.time())
                .with(told.messageClass(), told.textVersion(), told.proof())
                .digest
                .digest());
    }

    static byte[] of(OpeningBalance told) {
        return new Fingerprint()
                .with(told.amount(), told.earnedAt(), told.maturesAt(), told.expiresAt())
                .digest
                .digest();
    }

    static byte[] keyOf(OpeningBalance told) {
        return new Fingerprint()
                .with(told.distributor(), told.reference())
                .digest
                .digest();
    }

    static byte[] keyOf(DistributorId distributor) {
        return new Fingerprint().with(distributor).digest.digest();
    }

    /** By their texts, each ended by a byte that no UTF-8 has. */
    private Fingerprint with(@Nullable Object... parts) {
        for (Object part : parts) {
            if (part != null) {
                digest.update(part.toString().getBytes(StandardCharsets.UTF_8));
            }
            digest.update(part == null ? (byte) 0xFE : (byte) 0xFF);
        }
        return this;
    }
}
