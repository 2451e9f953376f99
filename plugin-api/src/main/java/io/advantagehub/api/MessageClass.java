package io.advantagehub.api;

/** What a message is by law: the class decides which consent it needs, and whether quiet hours hold it. */
public enum MessageClass {
    /** A one-time password. Needs no consent, since the person asks for it; never mixed with advertising. */
    OTP,
    /** News of the person's own account. Needs consent; STOP ends it. */
    TRANSACTIONAL,
    /** Advertising. Needs its own prior consent (38-FZ art. 18, LGPD); STOP ends it. */
    PROMO
}
