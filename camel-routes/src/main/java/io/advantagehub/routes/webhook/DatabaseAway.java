package io.advantagehub.routes.webhook;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the plugin asked of its database failed. */
final class DatabaseAway extends RuntimeException {
    private static final long serialVersionUID = 1;

    private DatabaseAway(RuntimeException failure) {
        super(failure);
    }

    /** Does what needs the database and fails for no other reason. */
    static <T> T unless(Supplier<T> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            throw new DatabaseAway(failure);
        }
    }

    /** What failed, by the kinds of its causes. */
    String kinds() {
        List<String> kinds = new ArrayList<>();
        for (@Nullable Throwable cause = getCause(); cause != null; cause = cause.getCause()) {
            kinds.add(cause.getClass().getName());
        }
        return String.join(" by ", kinds);
    }
}
