package io.advantagehub.demo.login;

/** The roles of the plugin's contract, which are the shop's too. */
public enum Role {
    DISTRIBUTOR,
    ADMINISTRATOR,
    OPERATOR,
    HOST
}
