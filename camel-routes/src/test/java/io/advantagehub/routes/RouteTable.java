package io.advantagehub.routes;

import io.advantagehub.api.edge.EdgeServices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.camel.Route;

/** All routes there are, as the running edge has them with one SMS provider {@code main}: what a table in a text is held against. */
public final class RouteTable {
    /** Without these some routes are not there. */
    private static final Map<String, String> NEEDED = Map.of(
            "advantage-hub.hooks.http.sources[0].source", "shop",
            "advantage-hub.hooks.http.sources[0].secrets[0]", "whsec_c2VjcmV0");

    private static final Map<String, Map<String, String>> ONE_PROVIDER =
            Map.of("main", Map.of("type", "http", "base-url", "http://localhost/sms"));

    private RouteTable() {}

    /** From where, by route id. */
    public static SortedMap<String, String> all() {
        CamelEdge edge = new CamelEdge();
        try {
            edge.start(new EdgeServices(
                    (batch, onRejection) -> List.of(),
                    List.of(),
                    property -> Optional.ofNullable(NEEDED.get(property)),
                    ONE_PROVIDER));
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
