package io.advantagehub.api;

/**
 * The code of a referral link as the host took it from its visitor.
 *
 * @param value 1 to 64 characters of ASCII 0x21–0x7E
 */
public record ReferralCode(String value) {

    public ReferralCode {
        HostText.check(value, HostText.ID_LENGTH);
    }

    @Override
    public String toString() {
        return value;
    }
}
