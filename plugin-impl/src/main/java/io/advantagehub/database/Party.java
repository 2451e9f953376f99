package io.advantagehub.database;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Those who go through a {@link Turnstile} together: one who stands in line for all, and who joined before it let them in.
 * Thread-safe.
 */
final class Party<W, R> {
    private final Member<W, R> leader;
    private final List<Member<W, R>> members = new ArrayList<>();
    private boolean gone;

    /** @param outcome what came of it, once that is sure; empty where it is still to be done */
    record Member<W, R>(W wish, CompletableFuture<Optional<R>> outcome) {

        static <W, R> Member<W, R> who(W wish) {
            return new Member<>(wish, new CompletableFuture<>());
        }

        /**
         * Waits for the outcome, interrupted or not, but not for ever: the leader may be waiting for what this thread holds. Empty
         * where it takes too long.
         */
        Optional<R> await(Duration patience) {
            long end = System.nanoTime() + patience.toNanos();
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return outcome.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                    } catch (InterruptedException told) {
                        interrupted = true;
                    } catch (TimeoutException late) {
                        return Optional.empty();
                    } catch (ExecutionException never) {
                        throw new IllegalStateException("an outcome is never a failure", never);
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    Party(Member<W, R> leader) {
        this.leader = leader;
        members.add(leader);
    }

    boolean isLedBy(Member<W, R> member) {
        return member == leader;
    }

    /** Says whether there was still room. */
    synchronized boolean takes(Member<W, R> member) {
        return !gone && members.size() < Gathering.MOST && members.add(member);
    }

    /** Whoever has not been told what came of it is to do it alone. */
    synchronized void dissolve() {
        gone = true;
        members.forEach(member -> member.outcome().complete(Optional.empty()));
    }

    /** All of them, the leader first and in the order in which they came; from now on nobody joins. */
    synchronized List<Member<W, R>> go() {
        gone = true;
        return List.copyOf(members);
    }
}
