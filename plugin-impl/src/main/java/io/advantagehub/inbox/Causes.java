package io.advantagehub.inbox;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why something failed, without the messages: they may quote what people told. */
final class Causes {
    private static final int DEPTH = 10;

    private Causes() {}

    /** Class and place of each cause, outermost first. */
    static String of(Throwable failure) {
        List<String> causes = new ArrayList<>();
        for (@Nullable Throwable cause = failure; cause != null && causes.size() < DEPTH; cause = cause.getCause()) {
            StackTraceElement[] places = cause.getStackTrace();
            causes.add(cause.getClass().getName() + (places.length == 0 ? "" : " at " + places[0]));
        }
        return String.join(", because of ", causes);
    }
}
