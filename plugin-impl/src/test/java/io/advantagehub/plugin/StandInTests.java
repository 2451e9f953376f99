package io.advantagehub.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.advantagehub.api.usecase.MoveClock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.context.Lifecycle;

/** A stand-in shows one interface and hides whom it stands for. */
class StandInTests {
    private final AtomicReference<MoveClock> target = new AtomicReference<>(new Clock("2026-01-01T00:00:00Z"));
    private final MoveClock standIn = StandIn.of(MoveClock.class, target::get);

    @Test
    void asksAnewAtEachCall() {
        assertThat(standIn.now()).isEqualTo("2026-01-01T00:00:00Z");
        target.set(new Clock("2026-02-01T00:00:00Z"));
        assertThat(standIn.now()).isEqualTo("2026-02-01T00:00:00Z");
    }

    @Test
    void throwsWhatIsThrown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standIn.advance(Duration.ZERO))
                .withMessage("not by nothing");
    }

    @Test
    void hidesEveryOtherInterface() {
        assertThat(target.get()).isInstanceOf(Lifecycle.class);
        assertThat(standIn).isNotInstanceOf(Lifecycle.class);
    }

    @Test
    void isAnObjectOfItsOwn() {
        target.set(null);
        Set<Object> set = new HashSet<>(Set.of(standIn));
        assertThat(set).contains(standIn);
        assertThat(standIn)
                .isNotEqualTo(StandIn.of(MoveClock.class, target::get))
                .hasToString("MoveClock of Advantage Hub");
    }

    private record Clock(String at) implements MoveClock, Lifecycle {
        @Override
        public Instant now() {
            return Instant.parse(at);
        }

        @Override
        public Instant advance(Duration by) {
            throw new IllegalArgumentException("not by nothing");
        }

        @Override
        public void start() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void stop() {
            throw new UnsupportedOperationException();
        }

        @Override
        public boolean isRunning() {
            return true;
        }
    }
}
