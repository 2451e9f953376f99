package io.advantagehub.demo.confirm;

/** What people confirm; the plugin's own operations and the shop's look alike to them. */
public enum Kind {
    CASHBACK_REDEMPTION("cashback.redemption"),
    CASHBACK_TRANSFER("cashback.transfer"),
    CASHBACK_PAYOUT("cashback.payout"),
    WALLET_TRANSFER("wallet.transfer"),
    WALLET_PAYOUT("wallet.payout");

    private final String type;

    Kind(String type) {
        this.type = type;
    }

    /** As the plugin calls it, and the end of each message's key about it. */
    public String type() {
        return type;
    }
}
