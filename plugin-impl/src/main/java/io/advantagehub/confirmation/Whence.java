package io.advantagehub.confirmation;

import java.util.Optional;

/** From where the present request comes. */
interface Whence {

    /** Empty where that is unknown, or the machine itself: a proxy of the host's, for one. */
    default Optional<String> address() {
        return Optional.empty();
    }
}
