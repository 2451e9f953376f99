package io.advantagehub.web;

import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.spi.CallerIdentity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lets requests in while the plugin runs. The container may be up before and after: then it answers 503. Thread-safe.
 */
public final class WebGate {
    private volatile @Nullable Opened opened;

    /** What is behind the gate; each opening is another one. */
    record Opened(Map<String, HttpDoor> doors, List<Object> controllers, CallerIdentity identity, Witness witness) {
        Opened {
            doors = Map.copyOf(doors);
            controllers = List.copyOf(controllers);
        }

        /** The door of a path: its own, else that of a place above it. */
        Optional<HttpDoor> door(String path) {
            HttpDoor own = doors.get(path);
            return own != null
                    ? Optional.of(own)
                    : doors.keySet().stream()
                            .filter(place -> place.endsWith("/") && path.startsWith(place))
                            .findFirst()
                            .map(doors::get);
        }
    }

    /**
     * Lets requests in.
     *
     * @param doors by path below {@code /advantage-hub}; one that ends in a slash is for all that begin so
     * @param controllers Spring MVC's, whose paths are below {@code /advantage-hub} too
     * @param identity who they are who ask those
     */
    public void open(Map<String, HttpDoor> doors, Collection<?> controllers, CallerIdentity identity) {
        open(doors, controllers, identity, Witness.NONE);
    }

    /** The same, before a witness. */
    public void open(Map<String, HttpDoor> doors, Collection<?> controllers, CallerIdentity identity, Witness witness) {
        opened = new Opened(doors, List.copyOf(controllers), identity, witness);
    }

    /** Lets none in any more. */
    public void close() {
        opened = null;
    }

    Optional<Opened> opened() {
        return Optional.ofNullable(opened);
    }
}
