package io.advantagehub.routes.hook;

import io.advantagehub.api.event.EventType;
import io.advantagehub.api.spi.HostEventTranslator;
import io.advantagehub.api.spi.HostEventTranslator.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Asks the host's translators what one of the host's objects means. */
final class Translation {
    private final Translators translators;
    private final Set<EventType> wanted;

    Translation(Translators translators, Set<EventType> wanted) {
        this.translators = translators;
        this.wanted = wanted;
    }

    /** @throws TranslationFailed whatever a translator threw; then nothing of the object is taken */
    List<TypedEvents> translate(Object published) {
        List<Named> events = new ArrayList<>();
        for (HostEventTranslator<?> translator : translators.of(published)) {
            events.addAll(translate(translator, published));
        }
        return TypedEvents.of(events).stream()
                .filter(batch -> wanted.contains(batch.type()))
                .toList();
    }

    private static <T> List<Named> translate(HostEventTranslator<T> translator, Object published) {
        try {
            return List.copyOf(translator.translate(translator.hostType().cast(published)));
        } catch (Exception | LinkageError | AssertionError thrown) {
            throw new TranslationFailed(translator, published, thrown);
        }
    }
}
