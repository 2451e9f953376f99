package io.advantagehub.routes;

import io.advantagehub.api.edge.EdgeServices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.camel.Route;

/** All routes there are, as the running edge has them: what a table in a text is held against. */
public final class RouteTable {
    private RouteTable() {}

    /** From where, by route id. */
    public static SortedMap<String, String> all() {
        CamelEdge edge = new CamelEdge();
        try {
            edge.start(new EdgeServices(
                    (batch, onRejection) -> List.of(), List.of(), property -> Optional.empty(), Map.of()));
            SortedMap<String, String> routes = new TreeMap<>();
            for (Route route : edge.camel().orElseThrow().getRoutes()) {
                routes.put(route.getId(), route.getEndpoint().getEndpointUri().replace("://", ":"));
            }
            return routes;
        } finally {
            edge.stop();
        }
    }
}
