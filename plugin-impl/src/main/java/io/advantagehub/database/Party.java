package io.advantagehub.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

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

    /** All of them, the leader first and in the order in which they came; from now on nobody joins. */
    synchronized List<Member<W, R>> go() {
        gone = true;
        return List.copyOf(members);
    }
}
