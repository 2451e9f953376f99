package io.advantagehub.ledger;

import io.advantagehub.api.DistributorId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Currency;
import java.util.UUID;

/**
 * Which account: derived from its owner and currency, so that nobody looks it up and nobody races to create it. The
 * first 16 bytes of SHA-256 over the words, each followed by a zero byte, which none of them can contain.
 */
public record AccountId(UUID value) {

    public static AccountId member(DistributorId owner, Currency currency) {
        return derived("member", owner.value(), currency.getCurrencyCode());
    }

    static AccountId house(House house, Currency currency) {
        return derived("house", house.name(), currency.getCurrencyCode());
    }

    private static AccountId derived(String... words) {
        MessageDigest digest = sha256();
        for (String word : words) {
            digest.update(word.getBytes(StandardCharsets.US_ASCII));
            digest.update((byte) 0);
        }
        ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
        return new AccountId(new UUID(bytes.getLong(), bytes.getLong()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
