package io.advantagehub.api.edge;

/**
 * Everything that crosses a protocol, found by {@link java.util.ServiceLoader}. Started and stopped once by the plugin's
 * lifecycle, on one thread.
 */
public interface Edge {

    /**
     * Starts the routes.
     *
     * @throws IllegalArgumentException where a property of the edge is wrong; the message names it
     */
    EdgePorts start(EdgeServices services);

    /** Lets what is under way end within seconds, then stops. */
    void stop();
}
