package io.advantagehub.wallet;

import io.advantagehub.api.OperationFields;
import org.springframework.context.support.GenericApplicationContext;

/** A wallet that nobody has to confirm anything to, for tests whose business codes are not. */
public final class WithoutCodes {
    private WithoutCodes() {}

    /** In the place of the real gate. */
    public static void in(GenericApplicationContext context) {
        context.registerBean("confirmationGate", ConfirmationGate.class, NoGate::new);
    }

    private static final class NoGate implements ConfirmationGate {

        @Override
        public Asked ask(Wanted wanted) {
            return new Asked.NotNeeded();
        }

        @Override
        public boolean isNeeded(Operation operation, OperationFields fields) {
            return false;
        }
    }
}
