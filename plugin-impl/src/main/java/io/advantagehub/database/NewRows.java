package io.advantagehub.database;

import java.util.Collection;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Rows to insert, as the columns and {@code VALUES} of a statement: {@code INSERT INTO ah_lot ${rows}}. Three to five
 * times as fast as {@code JSON_TABLE}, which looks for each column through the row's whole text.
 *
 * <p>A record is a row, its components are the columns ({@link Column}); a column that no row has anything for is left
 * out, so that a statement's parser need not read of it row by row. Nothing that anybody wrote gets into the statement
 * but as hex digits: it needs no escaping, whatever the session's {@code sql_mode}. Thread-safe.
 *
 * @param rows at least one row, as SQL in ASCII
 */
public record NewRows(String rows) {

    /**
     * Has a statement insert these rows, in their order; more than once where they are many, so that no statement is
     * longer than a server takes or a heap likes. While the server works on one, the next is being written.
     *
     * @param rows all of one record; not changed until this returns
     * @return the sum of what the statement returned
     */
    public static int write(Collection<? extends Record> rows, ToIntFunction<NewRows> statement) {
        int changed = 0;
        RowTexts texts = new RowTexts(rows);
        for (@Nullable String text = texts.next(); text != null; ) {
            ForkJoinTask<@Nullable String> next =
                    texts.hasNext() ? ForkJoinPool.commonPool().submit(texts::next) : null;
            changed += statement.applyAsInt(new NewRows(text));
            text = next == null ? null : next.join();
        }
        return changed;
    }

    /** None of them: there are phones and texts among them. */
    @Override
    public String toString() {
        return "NewRows[" + rows.length() + " characters]";
    }
}
