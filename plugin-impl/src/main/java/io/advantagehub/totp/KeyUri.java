package io.advantagehub.totp;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What an app reads from a QR code: the key URI format that all of them share.
 *
 * @param secret in Base32
 */
record KeyUri(String issuer, String account, String secret) {

    String text() {
        return "otpauth://totp/" + escaped(issuer) + ":" + escaped(account) + "?secret=" + secret + "&issuer="
                + escaped(issuer) + "&algorithm=SHA1&digits=" + Totp.USUAL.digits() + "&period=" + Totp.STEP_SECONDS;
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Not the secret. */
    @Override
    public String toString() {
        return "KeyUri[" + issuer + ", " + account + "]";
    }
}
