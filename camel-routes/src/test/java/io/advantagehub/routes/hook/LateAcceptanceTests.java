package io.advantagehub.routes.hook;

import static io.advantagehub.routes.hook.Shop.payments;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.routes.Logged;
import io.advantagehub.routes.hook.Shop.Paid;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With {@code on-failure=park-after-commit} the host goes on, and what failed is tried again when it has committed. */
class LateAcceptanceTests {
    private final Inbox inbox = new Inbox();
    private final List<Runnable> commits = new ArrayList<>();

    @Test
    void theHostGoesOnAndTheBatchIsTakenAfterItsCommitByAnotherThread() throws Exception {
        inbox.failuresToCome = 3;
        try (RunningHook hook = hook()) {
            hook.port.accept(new Paid("p1"));
            assertThat(inbox.threads).containsExactly(Thread.currentThread());
            commits.forEach(Runnable::run);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(inbox.ids()).containsExactly("p1"));
            assertThat(inbox.threads).hasSize(4).last().isNotSameAs(Thread.currentThread());
            assertThat(inbox.threads.get(3).isDaemon()).isTrue();
        }
    }

    @Test
    void anErrorIsTriedAgainToo() throws Exception {
        inbox.failuresToCome = 1;
        inbox.brokenNext = true;
        try (RunningHook hook = hook()) {
            hook.port.accept(new Paid("p1"));
            commits.forEach(Runnable::run);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(inbox.ids()).containsExactly("p1"));
            assertThat(inbox.threads).hasSize(3);
        }
    }

    @Test
    void whatRolledBackNeverHappened() throws Exception {
        inbox.failuresToCome = 1;
        try (Logged logged = new Logged()) {
            try (RunningHook hook = hook()) {
                hook.port.accept(new Paid("p1"));
                hook.port.accept(new Paid("p2"));
            }
            assertThat(inbox.ids()).containsExactly("p2");
            assertThat(logged.lines()).singleElement().asString().startsWith("Not accepted, will be tried");
        }
    }

    @Test
    void aLaterBatchDoesNotOvertakeAnEarlierOne() throws Exception {
        inbox.failuresToCome = 6;
        try (RunningHook hook = hook()) {
            hook.port.accept(new Paid("p1"));
            hook.port.accept(new Paid("p2"));
            hook.port.accept(new Paid("p3"));
            commits.forEach(Runnable::run);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(inbox.ids()).containsExactly("p1", "p2", "p3"));
        }
    }

    @Test
    void whatIsGivenUpIsNamedAndTheNextIsTried() throws Exception {
        inbox.failuresToCome = 1 + 8;
        try (Logged logged = new Logged();
                RunningHook hook = hook()) {
            hook.port.accept(new Paid("p1"));
            commits.forEach(Runnable::run);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(logged.lines())
                            .anyMatch(line -> line.startsWith("LOST") && line.contains("id=p1")));
            hook.port.accept(new Paid("p2"));
            assertThat(inbox.ids()).containsExactly("p2");
        }
    }

    @Test
    void whatStillWaitsAtTheEndIsNamed() throws Exception {
        inbox.failuresToCome = 1_000;
        try (Logged logged = new Logged()) {
            try (RunningHook hook = hook()) {
                hook.port.accept(new Paid("p1"));
                commits.forEach(Runnable::run);
            }
            assertThat(logged.lines()).anyMatch(line -> line.startsWith("LOST") && line.contains("id=p1"));
        }
    }

    @Test
    void aHookThatIsStoppedSaysWhatItDoesNotTake() throws Exception {
        try (Logged logged = new Logged()) {
            RunningHook hook = hook();
            hook.close();
            hook.port.accept(new Paid("p1"));
            assertThat(logged.lines()).singleElement().asString().startsWith("LOST");
        }
    }

    private RunningHook hook() {
        return RunningHook.with(payments())
                .and("on-failure", "park-after-commit")
                .in(commits::add)
                .handingOverTo(inbox);
    }
}
