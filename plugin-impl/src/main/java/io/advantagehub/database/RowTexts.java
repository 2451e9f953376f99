package io.advantagehub.database;

import io.advantagehub.database.RecordShape.Component;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows as {@link NewRows} says them, some hundred at a time. One thread at a time. */
final class RowTexts {
    /** In characters: some hundred rows. The driver takes four bytes each, and half a megabyte is huge to a collector. */
    private static final int LONG = 125_000;

    private static final int ROW = 2_000;

    private final Collection<? extends Record> rows;
    private final Iterator<? extends Record> rest;
    private final List<Component> columns;

    RowTexts(Collection<? extends Record> rows) {
        this.rows = rows;
        this.rest = rows.iterator();
        this.columns = rows.isEmpty() ? List.of() : columns(rows);
    }

    boolean hasNext() {
        return rest.hasNext();
    }

    /** The columns and the next rows; nothing where none is left. */
    @Nullable
    String next() {
        if (!rest.hasNext()) {
            return null;
        }
        StringBuilder sql = new StringBuilder(Math.min(LONG + ROW, rows.size() * ROW));
        sql.append(columns.stream().map(Component::column).collect(Collectors.joining(", ", "(", ") VALUES ")));
        write(rest.next(), sql);
        while (rest.hasNext() && sql.length() < LONG) {
            write(rest.next(), sql.append(",\n"));
        }
        return sql.toString();
    }

    /** Those that any row has something for; all of them where none has. */
    private static List<Component> columns(Collection<? extends Record> rows) {
        List<Component> all = RecordShape.of(rows.iterator().next().getClass()).components();
        List<Component> used =
                all.stream().filter(column -> isUsed(column, rows)).toList();
        return used.isEmpty() ? all : used;
    }

    private static boolean isUsed(Component column, Collection<? extends Record> rows) {
        return column.type().isPrimitive() || rows.stream().anyMatch(row -> column.of(row) != null);
    }

    private void write(Record row, StringBuilder sql) {
        char before = '(';
        for (Component column : columns) {
            sql.append(before);
            Literals.append(column.of(row), sql);
            before = ',';
        }
        sql.append(')');
    }
}
