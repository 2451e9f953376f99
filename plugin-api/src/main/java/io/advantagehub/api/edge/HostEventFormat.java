package io.advantagehub.api.edge;

import io.advantagehub.api.event.HostEvent;
import io.advantagehub.api.usecase.Content;
import io.advantagehub.api.usecase.Delivery;

/** The JSON of contract §1, read and written in one place; found by {@link java.util.ServiceLoader}. Thread-safe. */
public interface HostEventFormat {

    /** Reads a CloudEvent in structured JSON, with every fault of its data. */
    Reading read(String cloudEvent);

    /**
     * Reads what {@link #content(HostEvent)} or {@link #read(String)} made of a well-formed event.
     *
     * @throws IllegalArgumentException where it is the content of no well-formed event
     */
    HostEvent event(Content content);

    /**
     * Writes an event that was made in this JVM.
     *
     * @throws io.advantagehub.api.event.InvalidField where canonical JSON cannot express it: data of a custom event that is no
     *     JSON object, a text that is no well-formed Unicode
     */
    Content content(HostEvent event);

    /** What a text turned out to be. */
    sealed interface Reading {
        /** A CloudEvent; valid by contract §1 or not. */
        record CloudEvent(Delivery delivery) implements Reading {}

        /** No CloudEvent: without a key nothing can be taken. */
        record NoCloudEvent(String field, String message) implements Reading {}
    }
}
