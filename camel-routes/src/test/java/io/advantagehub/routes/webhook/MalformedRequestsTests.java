package io.advantagehub.routes.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.edge.HttpDoor.Answer;
import io.advantagehub.api.edge.HttpDoor.Request;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever is sent is answered as the contract says, and nothing of it is kept. */
class MalformedRequestsTests {
    private static final int REQUESTS = 1_000;
    private static final long SEED = 20_261_127;

    @Test
    void neverBreakAnythingNorLeaveAnything() {
        long seed = Long.getLong("seed", SEED);
        RandomRequests requests = new RandomRequests(new Random(seed));
        try (RunningHook hook = RunningHook.with("enabled", "true").start()) {
            for (int i = 0; i < REQUESTS; i++) {
                Request request = requests.malformed();
                Answer answer = hook.answer(request);
                assertThat(answer.status())
                        .as("request %s of seed %s: %s", i, seed, new String(request.body()))
                        .isBetween(400, 499);
            }
            assertThat(hook.inbox.ids()).isEmpty();
        }
    }
}
