package io.advantagehub.wallet;

import org.springframework.context.support.GenericApplicationContext;

/** A wallet that nobody has to confirm anything to, for tests whose business codes are not. */
public final class WithoutCodes {
    private WithoutCodes() {}

    /** In the place of the real gate. */
    public static void in(GenericApplicationContext context) {
        context.registerBean(
                "confirmationGate", ConfirmationGate.class, () -> wanted -> new ConfirmationGate.Asked.NotNeeded());
    }
}
