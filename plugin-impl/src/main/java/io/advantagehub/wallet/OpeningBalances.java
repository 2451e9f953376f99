package io.advantagehub.wallet;

import io.advantagehub.api.usecase.OpeningBalance;
import java.util.List;
import java.util.Map;

/** Books what people had before the programme began here. Thread-safe. */
public interface OpeningBalances {

    /**
     * Books all of these, or none where there is a fault. The same again, by distributor and reference, has no effect.
     * Joins the transaction under way; without one it has its own.
     *
     * @param actor who says so: an id of 1 to 64 characters of ASCII
     */
    Outcome book(List<OpeningBalance> rows, String actor);

    /** How these stand to what was booked, in their order; books nothing and costs one statement. */
    List<Standing> look(List<OpeningBalance> rows);

    /** How a row stands to what was booked. */
    enum Standing {
        NEW,
        /** Booked before, with the same content. */
        SAME,
        /** Another of the same reference was booked. */
        OTHER
    }

    /** What became of them. */
    sealed interface Outcome {

        /** @param known how many had been booked before */
        record Booked(int booked, int known) implements Outcome {}

        /** Nothing was booked; what is wrong, by the row's place from zero. */
        record Refused(Map<Integer, String> faults) implements Outcome {}
    }
}
