package io.advantagehub.imports;

import io.advantagehub.api.usecase.ImportPlatform.LineFault;
import java.util.function.Consumer;

/** Counts what is told. Of one thread. */
final class Faults {
    private final Consumer<LineFault> told;
    private long count;

    Faults(Consumer<LineFault> told) {
        this.told = told;
    }

    void tell(long line, String field, String code, String message) {
        count++;
        told.accept(new LineFault(line, field, code, message));
    }

    long count() {
        return count;
    }
}
