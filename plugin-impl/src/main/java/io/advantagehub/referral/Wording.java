package io.advantagehub.referral;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A version of a document in one language: a row of ah_terms_version.
 *
 * @param kind the document's letter
 * @param textHash SHA-256 of the body in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent") // a hash as the table holds it
record Wording(String kind, int version, String locale, String body, byte[] textHash) {

    static Wording of(Document document, int version, String locale, String body) {
        return new Wording(document.letter(), version, locale, body, sha256(body));
    }

    Document document() {
        return Document.of(kind);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
