package io.advantagehub.sms;

import io.advantagehub.api.spi.SmsGateway;
import java.util.List;

/** The gateways of the host and of the edge. Thread-safe. */
public interface SmsGateways {

    /** Best first. */
    List<Named> available();

    /** Whether all that will be available is: the edge starts after the plugin's own parts, and messages wait for it. */
    default boolean ready() {
        return true;
    }

    /** A gateway under its provider's name. */
    record Named(String name, SmsGateway gateway) {}
}
