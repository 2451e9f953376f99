package io.advantagehub.api.spi;

/** What a caller may ask of the plugin. */
public enum Role {
    /** A person of the network, about what is their own. */
    DISTRIBUTOR,
    /** Whoever runs the programme. */
    ADMINISTRATOR,
    /** The vendor that sells messages to this installation. */
    OPERATOR,
    /** The platform itself, machine to machine. */
    HOST
}
