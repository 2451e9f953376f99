package io.advantagehub.web;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list, as every list of the contract is answered.
 *
 * @param nextCursor where the next part begins, null where this is the last
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * What was found for a part.
     *
     * @param found as many as {@link Paging#oneMore()} asks for, or what there is
     * @param cursor of an item, behind which the next part begins
     */
    public static <T> Page<T> of(List<T> found, Paging paging, Function<? super T, ?> cursor) {
        if (found.size() <= paging.limit()) {
            return new Page<>(found, null);
        }
        List<T> shown = found.subList(0, paging.limit());
        return new Page<>(shown, cursor.apply(shown.get(shown.size() - 1)).toString());
    }

    /** The same part, each item as it is shown. */
    public <V> Page<V> map(Function<? super T, ? extends V> view) {
        return mapAll(all -> all.stream().<V>map(view).toList());
    }

    /** The same part, where all of it has to be known to show one. */
    public <V> Page<V> mapAll(Function<List<T>, List<V>> views) {
        return new Page<>(views.apply(items), nextCursor);
    }
}
