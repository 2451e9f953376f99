package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent is answered as the contract says, and nothing of it reaches the database. */
class MalformedRequestsIT {
    private static final int REQUESTS = 1_000;

    @Test
    void areAnsweredEachWithItsOwnRefusalAndLeaveNothing() {
        long seed = Long.getLong("seed", new Random().nextLong());
        System.out.println("MalformedRequestsIT: -Dseed=" + seed);
        Malformed malformed = new Malformed(new Random(seed));
        Map<Malformed.Kind, Integer> sent = new EnumMap<>(Malformed.Kind.class);
        try (EventsHost host = EventsHost.start()) {
            for (int i = 0; i < REQUESTS; i++) {
                Malformed.Case one = malformed.next();
                HttpResponse<String> answer = host.send(one.request());
                assertThat(answer.statusCode())
                        .as("request %s (%s) of seed %s: %s", i, one.kind(), seed, answer.body())
                        .isIn(one.kind().answers());
                sent.merge(one.kind(), 1, Integer::sum);
            }
            assertThat(host.kept()).isZero();
            assertThat(host.send(SignedRequest.one(Events.purchase("after-all")))
                            .statusCode())
                    .isEqualTo(202);
        }
        assertThat(sent).as("every kind of seed %s", seed).hasSize(Malformed.Kind.values().length);
    }
}
