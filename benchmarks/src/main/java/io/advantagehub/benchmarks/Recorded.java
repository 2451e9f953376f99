package io.advantagehub.benchmarks;

import java.io.Serializable;
import java.util.List;

/**
 * A committed transaction's writes.
 *
 * @param taking whether it took events in, rather than had them take effect
 */
record Recorded(boolean taking, List<Write> writes) implements Serializable {
    private static final long serialVersionUID = 1;

    /** @param parameters none of a plain statement */
    record Write(String sql, Object[] parameters, int rows) implements Serializable {
        private static final long serialVersionUID = 1;
    }

    int rows() {
        return writes.stream().mapToInt(Write::rows).sum();
    }
}
