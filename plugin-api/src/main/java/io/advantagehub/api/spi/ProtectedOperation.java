package io.advantagehub.api.spi;

import java.util.List;

/** An operation of the host that wants a confirmation before it is executed. */
public interface ProtectedOperation {

    /** As in {@code wallet.transfer}. */
    String type();

    /** The fields that the confirmation is bound to and shows, in order. */
    List<String> boundFields();

    default Mode mode() {
        return Mode.DELIVERED;
    }

    /** How "executed once" is kept. */
    enum Mode {
        /** Code, callback and outcome in one transaction of the host's transaction manager. */
        TRANSACTIONAL,
        /** Confirmed first, then delivered with our id until it is answered. */
        DELIVERED
    }
}
