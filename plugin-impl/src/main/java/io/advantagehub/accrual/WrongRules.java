package io.advantagehub.accrual;

/** An entry of cashback rules that cannot be used. The message names it and says how to mend it. */
final class WrongRules extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final String key;
    private final String fault;

    WrongRules(String key, String fault) {
        super(key + " " + fault);
        this.key = key;
        this.fault = fault;
    }

    /** Where it stands, as in {@code rules[0].share}. */
    String key() {
        return key;
    }

    /** What is wrong, without the key. */
    String fault() {
        return fault;
    }
}
