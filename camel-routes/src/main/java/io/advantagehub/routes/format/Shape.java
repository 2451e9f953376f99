package io.advantagehub.routes.format;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.advantagehub.api.event.EventType;
import io.advantagehub.api.event.HostEvent;
import java.util.Optional;

/**
 * How one type of event stands in JSON (contract §1).
 *
 * @param subjectField the field of the data that repeats the subject, where one does
 */
record Shape<E extends HostEvent>(
        EventType type, Class<E> eventClass, Optional<String> subjectField, Reader<E> reader, Writer<E> writer) {

    /** Makes the event of its fields; may be asked again after something of it was refused. */
    interface Reader<E> {
        E read(Fields data, Envelope envelope);
    }

    /** Writes the fields that are there. */
    interface Writer<E> {
        void write(E event, Written data);
    }

    /** Of a distributor, as most are. */
    static <E extends HostEvent> Shape<E> of(EventType type, Class<E> eventClass, Reader<E> reader, Writer<E> writer) {
        return new Shape<>(type, eventClass, Optional.of("distributorId"), reader, writer);
    }

    ObjectNode write(HostEvent event) {
        Written data = new Written();
        subjectField.ifPresent(name -> data.text(name, event.subject()));
        writer.write(eventClass.cast(event), data);
        return data.object();
    }
}
