package io.advantagehub.routes.webhook;

import io.advantagehub.api.EventKey;
import io.advantagehub.routes.property.EdgeProperties;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who may send events.
 *
 * @param name the CloudEvents {@code source} of its events
 * @param secrets one, or two while they are being changed
 */
record Source(String name, List<Secret> secrets) {
    /** A signature is tried with every secret, so that there must not be many. */
    private static final int MOST = 32;

    private static final int MOST_SECRETS = 2;

    Source {
        secrets = List.copyOf(secrets);
    }

    /**
     * Those below {@code sources}.
     *
     * @throws IllegalArgumentException where a property is wrong; the message names it and shows no secret
     */
    static List<Source> configured(EdgeProperties properties) {
        List<Source> sources = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int n = 0; n < MOST; n++) {
            String place = place(n);
            Optional<Source> source = source(properties, place);
            if (source.isPresent() && !names.add(source.get().name())) {
                throw properties.wrong(place + ".source", "another one than those before it");
            }
            source.ifPresent(sources::add);
        }
        refuse(properties, place(MOST) + ".source", "absent: there may be " + MOST + " sources");
        return sources;
    }

    private static Optional<Source> source(EdgeProperties properties, String place) {
        Optional<String> name = properties.text(place + ".source").map(text -> name(properties, place, text));
        List<Secret> secrets = secrets(properties, place + ".secrets[");
        if (name.isEmpty() && !secrets.isEmpty()) {
            throw properties.wrong(place + ".source", "there: it has secrets");
        }
        if (name.isPresent() && secrets.isEmpty()) {
            throw properties.wrong(place + ".secrets[0]", Secret.FORM);
        }
        return name.map(known -> new Source(known, secrets));
    }

    private static List<Secret> secrets(EdgeProperties properties, String place) {
        List<Secret> secrets = new ArrayList<>();
        for (int m = 0; m < MOST_SECRETS; m++) {
            String property = place + m + "]";
            properties
                    .text(property)
                    .map(text -> Secret.parse(text).orElseThrow(() -> properties.wrong(property, Secret.FORM)))
                    .ifPresent(secrets::add);
        }
        refuse(properties, place + MOST_SECRETS + "]", "absent: a source has two secrets while they are being changed");
        return secrets;
    }

    private static void refuse(EdgeProperties properties, String property, String mustBe) {
        if (properties.text(property).isPresent()) {
            throw properties.wrong(property, mustBe);
        }
    }

    private static String name(EdgeProperties properties, String place, String text) {
        try {
            return new EventKey(text, "1").source();
        } catch (IllegalArgumentException noSource) {
            throw properties.wrong(place + ".source", "1 to 255 visible ASCII characters");
        }
    }

    private static String place(int n) {
        return "sources[" + n + "]";
    }
}
