package io.advantagehub.demo.page;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/**
 * What administrators decide on one by one, newest first: a part of it, of one status.
 *
 * @param older the last one shown, where older ones follow
 */
public record Queue<T>(List<T> shown, @Nullable UUID older) {
    private static final int SHOWN = 20;

    /** As many as are to be looked for: one more than a page shows. */
    public static final int LOOKED_FOR = SHOWN + 1;

    /** @param found at most {@link #LOOKED_FOR} */
    public static <T> Queue<T> of(List<T> found, Function<T, UUID> id) {
        List<T> shown = found.subList(0, Math.min(found.size(), SHOWN));
        return new Queue<>(shown, found.size() > SHOWN ? id.apply(shown.get(SHOWN - 1)) : null);
    }

    /** For the fragments of {@code queue.html}; all who decide see times in UTC. */
    public void show(Model page, Enum<?> status) {
        page.addAttribute("queue", shown);
        page.addAttribute("older", older);
        page.addAttribute("status", status);
        page.addAttribute("statuses", status.getDeclaringClass().getEnumConstants());
        page.addAttribute("zone", ZoneOffset.UTC);
    }
}
