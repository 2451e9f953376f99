package io.advantagehub.referral;

import io.advantagehub.api.edge.HttpDoor;
import io.advantagehub.api.internal.Sightings;
import io.advantagehub.api.internal.Visitors;
import java.util.Optional;
import java.util.UUID;

/** The redirects' door; tells from where those come who leave it with a visit's cookie, which robots do not. Thread-safe. */
final class SeenRedirects implements HttpDoor {
    private static final String COOKIE = VisitCookie.NAME + "=";

    private final HttpDoor door;
    private final Visitors visitors;
    private final Sightings sightings;

    SeenRedirects(HttpDoor door, Visitors visitors, Sightings sightings) {
        this.door = door;
        this.visitors = visitors;
        this.sightings = sightings;
    }

    @Override
    public Answer answer(Request request) {
        Answer answer = door.answer(request);
        if (sightings != Sightings.NONE) {
            device(answer)
                    .ifPresent(device ->
                            visitors.network(request.address()).ifPresent(network -> sightings.saw(device, network)));
        }
        return answer;
    }

    private Optional<UUID> device(Answer answer) {
        return Optional.ofNullable(answer.headers().get("Set-Cookie"))
                .filter(cookie -> cookie.startsWith(COOKIE))
                .flatMap(cookie -> visitors.device(cookie.substring(COOKIE.length(), cookie.indexOf(';'))));
    }
}
