package io.advantagehub.accrual;

import java.util.List;
import java.util.stream.Collectors;

/** Entries of cashback rules that cannot be used. The message names each of them and says how to mend it. */
final class WrongRules extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    private final transient List<Fault> faults;

    WrongRules(String key, String fault) {
        this(List.of(new Fault(key, fault)));
    }

    /** @param faults at least one */
    WrongRules(List<Fault> faults) {
        super(faults.stream().map(fault -> fault.key() + " " + fault.text()).collect(Collectors.joining("; ")));
        this.faults = List.copyOf(faults);
    }

    /**
     * One of them.
     *
     * @param key where it stands, as in {@code rules[0].share}
     * @param text what is wrong, without the key
     */
    record Fault(String key, String text) {}

    /** At least one, in the order in which they were met. */
    List<Fault> faults() {
        return faults;
    }
}
