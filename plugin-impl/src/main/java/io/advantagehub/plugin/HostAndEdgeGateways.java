package io.advantagehub.plugin;

import io.advantagehub.api.edge.EdgePorts;
import io.advantagehub.api.spi.SmsGateway;
import io.advantagehub.sms.SmsGateways;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the host implements itself comes before what it configured. */
final class HostAndEdgeGateways implements SmsGateways {
    private final Map<String, SmsGateway> ofHost;
    private final EdgeLifecycle edge;

    HostAndEdgeGateways(Map<String, SmsGateway> ofHost, EdgeLifecycle edge) {
        this.ofHost = ofHost;
        this.edge = edge;
    }

    @Override
    public boolean ready() {
        return edge.ports().isPresent();
    }

    @Override
    public List<Named> available() {
        Map<String, SmsGateway> ofEdge =
                edge.ports().map(EdgePorts::smsGateways).orElse(Map.of());
        return Stream.of(ofHost, ofEdge)
                .flatMap(gateways -> gateways.entrySet().stream().sorted(Map.Entry.comparingByKey()))
                .map(gateway -> new Named(gateway.getKey(), gateway.getValue()))
                .toList();
    }
}
