package io.advantagehub.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent is answered as the contract says, and nothing of it reaches the database. */
class MalformedRequestsIT {
    private static final int REQUESTS = 1_000;
    private static final long SEED = 20_261_127;

    @Test
    void areAnsweredEachWithItsOwnRefusalAndLeaveNothing() {
        long seed = Long.getLong("seed", SEED);
        Malformed malformed = new Malformed(new Random(seed));
        try (EventsHost host = EventsHost.start()) {
            for (int i = 0; i < REQUESTS; i++) {
                Malformed.Case one = malformed.next(i);
                HttpResponse<String> answer = host.send(one.request());
                assertThat(answer.statusCode())
                        .as("request %s (%s) of seed %s: %s", i, one.kind(), seed, answer.body())
                        .isIn(one.kind().answers());
            }
            assertThat(host.kept()).isZero();
            assertThat(host.send(SignedRequest.one(Events.purchase("after-all")))
                            .statusCode())
                    .isEqualTo(202);
        }
    }
}
