package io.advantagehub.routes.hook;

import io.advantagehub.api.spi.HostEventTranslator;
import java.util.List;

/** Which translators know an object's class. Asked for whatever the host publishes, so the answer is remembered with the class. */
final class Translators {
    private final List<HostEventTranslator<?>> all;
    private final ClassValue<List<HostEventTranslator<?>>> byClass = new ClassValue<>() {
        @Override
        protected List<HostEventTranslator<?>> computeValue(Class<?> published) {
            return closestTo(published);
        }
    };

    Translators(List<HostEventTranslator<?>> all) {
        this.all = all;
    }

    List<HostEventTranslator<?>> of(Object published) {
        return byClass.get(published.getClass());
    }

    /** Those of the class itself, else of what it extends and implements, without those whose type another one narrows. */
    private List<HostEventTranslator<?>> closestTo(Class<?> published) {
        List<HostEventTranslator<?>> known = all.stream()
                .filter(translator -> translator.hostType().isAssignableFrom(published))
                .toList();
        return known.stream()
                .filter(translator -> known.stream().noneMatch(other -> narrows(other, translator)))
                .toList();
    }

    private static boolean narrows(HostEventTranslator<?> one, HostEventTranslator<?> other) {
        return one.hostType() != other.hostType() && other.hostType().isAssignableFrom(one.hostType());
    }
}
