package io.advantagehub.database;

import io.advantagehub.database.Party.Member;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has those who want the same rows do together what they want: the first of them stands in line at the {@link Turnstile},
 * and takes all along who have come by the time it is let in. Nobody waits for others to come: whoever finds the way free
 * goes at once, and alone.
 *
 * <p>What was not done together, everybody does alone, in turn. Whoever is interrupted while another does it learns what
 * came of it all the same, and stays interrupted. Thread-safe.
 */
public final class Gathering<W, R> {
    /** As many as a transaction can do without keeping the next ones waiting for long. */
    static final int MOST = 64;
    /** Longer than any transaction may take. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final Logger LOG = LoggerFactory.getLogger(Gathering.class);

    private final Turnstile turnstile;
    private final Work<W, R> work;
    private final Duration patience;
    private final Map<Line, Party<W, R>> parties = new ConcurrentHashMap<>();

    /** What is to be done. */
    public interface Work<W, R> {

        /** What was done already, whoever waited for it having lost patience, it does not do again. */
        R alone(W wish);

        /**
         * Does it for several, by the thread of one of them.
         *
         * @param wishes at least two, in the order in which they came
         * @return what came of each, in their order; empty where nothing was done of it. Where it throws, it was of none
         */
        List<Optional<R>> together(List<W> wishes);
    }

    private record Line(Object whose, Object company) {}

    public Gathering(Turnstile turnstile, Work<W, R> work) {
        this(turnstile, work, PATIENCE);
    }

    Gathering(Turnstile turnstile, Work<W, R> work, Duration patience) {
        this.turnstile = turnstile;
        this.work = work;
        this.patience = patience;
    }

    /**
     * Does some work when its turn has come. The caller holds nothing that others may need for theirs.
     *
     * @param whose what those in one line have in common
     * @param company what those of them have in common who can go together
     */
    public R pass(Object whose, Object company, W wish) {
        Line line = new Line(whose, company);
        Member<W, R> me = Member.who(wish);
        Party<W, R> mine =
                parties.compute(line, (same, party) -> party != null && party.takes(me) ? party : new Party<>(me));
        if (mine.isLedBy(me)) {
            try {
                return turnstile.pass(whose, () -> lead(mine).orElseGet(() -> work.alone(wish)));
            } finally {
                parties.remove(line, mine);
                mine.dissolve();
            }
        }
        return me.await(patience).orElseGet(() -> turnstile.pass(whose, () -> work.alone(wish)));
    }

    /** Says what came of the leader's own wish. */
    private Optional<R> lead(Party<W, R> party) {
        List<Member<W, R>> members = party.go();
        if (members.size() == 1) {
            return Optional.empty();
        }
        List<Optional<R>> outcomes = Collections.nCopies(members.size(), Optional.empty());
        try {
            outcomes = work.together(members.stream().map(Member::wish).toList());
            for (int i = 0; i < members.size(); i++) {
                members.get(i).outcome().complete(outcomes.get(i));
            }
        } catch (RuntimeException failure) {
            report(failure);
        } finally {
            party.dissolve();
        }
        return outcomes.get(0);
    }

    private static void report(RuntimeException failure) {
        // That another transaction was in the way is no news, and the database quotes keys with it.
        if (!Retryable.is(failure)) {
            LOG.warn("What several wanted could not be done at once; each is done alone", failure);
        }
    }
}
