package io.advantagehub.accrual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What is wrong with rules, while the rest of them is read on: whoever wrote them is told of all of it at once. */
final class Faults {
    private static final int MOST_TOLD = 100;

    private final List<WrongRules.Fault> faults = new ArrayList<>();

    /** What is read; where that is wrong, something of its kind to read on with. */
    <T> T or(T instead, Supplier<T> reading) {
        T read = orNull(reading);
        return read == null ? instead : read;
    }

    /** What is read; nothing where that is wrong. */
    <T> @Nullable T orNull(Supplier<@Nullable T> reading) {
        try {
            return reading.get();
        } catch (WrongRules wrong) {
            faults.addAll(wrong.faults());
            return null;
        }
    }

    void add(String key, String text) {
        faults.add(new WrongRules.Fault(key, text));
    }

    void check(Runnable checking) {
        orNull(() -> {
            checking.run();
            return null;
        });
    }

    /** @throws WrongRules with the first of them, where there are any */
    void tell() {
        if (!faults.isEmpty()) {
            throw new WrongRules(faults.subList(0, Math.min(faults.size(), MOST_TOLD)));
        }
    }
}
