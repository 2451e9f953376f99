package io.advantagehub.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatestPulseTests {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();
    private static final long FRESH = Duration.ofSeconds(2).toNanos();

    private long now;
    private int asked;
    private boolean away = true;
    private final LatestPulse pulse =
            new LatestPulse(mapper(BacklogMapper.class), mapper(DeadLetterMapper.class), new Tally(), () -> now);

    @Test
    void aFailureIsNotWaitedForTwice() {
        assertThatThrownBy(pulse::read).hasMessage("away");
        now += FRESH;
        assertThatThrownBy(pulse::read).hasMessage("away");
        assertThat(asked).isOne();
    }

    @Test
    void aFailureIsForgottenWhenItIsOld() {
        assertThatThrownBy(pulse::read).hasMessage("away");
        away = false;
        now += FRESH + 1;
        assertThat(pulse.read().backlog()).isEqualTo(7);
        away = true;
        assertThat(pulse.read().backlog()).isEqualTo(7);
    }

    @Test
    void whatThisProcessDidIsKnownWithoutTheDatabase() {
        assertThat(pulse.work().batches()).isZero();
        assertThat(asked).isZero();
    }

    private <T> T mapper(Class<T> type) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    asked++;
                    if (away) {
                        now += PATIENCE;
                        throw new IllegalStateException("away");
                    }
                    return method.getReturnType() == Optional.class ? Optional.empty() : 7L;
                }));
    }
}
