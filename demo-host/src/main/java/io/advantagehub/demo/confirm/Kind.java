package io.advantagehub.demo.confirm;

/** What people confirm; the plugin's own operations and the shop's look alike to them. */
public enum Kind {
    CASHBACK_REDEMPTION("cashback.redemption"),
    CASHBACK_TRANSFER("cashback.transfer"),
    CASHBACK_PAYOUT("cashback.payout"),
    WALLET_TRANSFER("wallet.transfer"),
    WALLET_PAYOUT("wallet.payout"),
    PHONE_CHANGE("phone.change", "/my/security"),
    PHONE_VERIFICATION("phone.verification", "/my/security"),
    TOTP_ENROL("totp.enrol", "/my/security"),
    TOTP_REMOVE("totp.remove", "/my/security");

    private final String type;
    private final String page;

    Kind(String type) {
        this(type, "/my");
    }

    Kind(String type, String page) {
        this.type = type;
        this.page = page;
    }

    /** As the plugin calls it, and the end of each message's key about it. */
    public String type() {
        return type;
    }

    /** Where people begin it and come back to. */
    String page() {
        return page;
    }
}
