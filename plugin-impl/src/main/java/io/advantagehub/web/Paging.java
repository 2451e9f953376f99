package io.advantagehub.web;

import io.advantagehub.database.Ids;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which part of a list is asked for. An argument of controllers: {@code ?limit=} and {@code &cursor=}.
 *
 * @param limit 1 to 200, 50 where nobody says
 * @param cursor what the page before gave as its {@link Page#nextCursor()}
 */
public record Paging(int limit, @Nullable String cursor) {
    static final int MOST = 200;
    static final int USUAL = 50;

    static Paging of(@Nullable String limit, @Nullable String cursor) {
        if (cursor != null && cursor.isEmpty()) {
            throw unknownCursor();
        }
        return new Paging(limit == null ? USUAL : number(limit), cursor);
    }

    /** How many to look for: one more than are shown, which tells whether anything follows. */
    public int oneMore() {
        return limit + 1;
    }

    /** Of a list by the plugin's ids, newest first: those below this one. */
    public UUID below() {
        if (cursor == null) {
            return Ids.LAST;
        }
        if (!cursor.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw unknownCursor();
        }
        return UUID.fromString(cursor);
    }

    /** No page gave that cursor. */
    public static Refused unknownCursor() {
        return Refused.invalid("cursor", "must be what the page before gave as nextCursor");
    }

    private static int number(String limit) {
        if (limit.matches("[0-9]{1,3}")) {
            int number = Integer.parseInt(limit);
            if (number >= 1 && number <= MOST) {
                return number;
            }
        }
        throw Refused.invalid("limit", "must be a whole number from 1 to " + MOST);
    }
}
