package io.advantagehub.idempotency;

import io.advantagehub.database.Failpoint;
import io.advantagehub.database.Gathering;
import io.advantagehub.database.Transactions;
import io.advantagehub.database.Turnstile;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Commands of one kind, each done once, and those about one account in one transaction where they would otherwise stand in
 * line for it. Each is answered as if they had come one after the other, and not before all of them are committed; where
 * they cannot be done together for whatever reason, each is done alone. Made by {@link Idempotency#together}. Thread-safe.
 */
public final class Together<W> {
    private final Idempotency idempotency;
    private final Claims claims;
    private final Transactions transactions;
    private final Work<W> work;
    private final Gathering<Command<W>, Once> gathering;

    /** How such a command is done, as {@link Idempotency#once} asks for it. */
    public interface Work<W> {

        Answer alone(W wish);

        /**
         * Does several about one account in the transaction under way, each as if it had come after those before it.
         *
         * @return what each is answered, in their order; empty where nothing was done of it and it has to be done alone
         */
        List<Optional<Answer>> together(List<W> wishes);
    }

    private record Command<W>(Claim claim, W wish) {}

    Together(Idempotency idempotency, Claims claims, Transactions transactions, Turnstile turnstile, Work<W> work) {
        this.idempotency = idempotency;
        this.claims = claims;
        this.transactions = transactions;
        this.work = work;
        this.gathering = new Gathering<>(turnstile, new InTurn());
    }

    /** As {@link Idempotency#once}. Who is in a transaction already holds what others may wait for, and goes alone. */
    public Once once(Claim claim, W wish) {
        return transactions.isUnderway()
                ? idempotency.once(claim, () -> work.alone(wish))
                : gathering.pass(claim.about(), claim.scope(), new Command<>(claim, wish));
    }

    private final class InTurn implements Gathering.Work<Command<W>, Once> {

        @Override
        public Once alone(Command<W> command) {
            return idempotency.inTurn(command.claim(), () -> work.alone(command.wish()));
        }

        @Override
        public List<Optional<Once>> together(List<Command<W>> commands) {
            Map<Claim, Answer> answers = transactions.ownOnce(() -> {
                Map<Claim, Answer> given = claimAndDo(commands);
                Failpoint.GROUP_BEFORE_COMMIT.reach();
                return given;
            });
            Failpoint.GROUP_AFTER_COMMIT.reach();
            return commands.stream()
                    .map(command -> Optional.ofNullable(answers.get(command.claim())))
                    .map(answer -> answer.<Once>map(Once.Answered::new))
                    .toList();
        }
    }

    /** What was not answered is as if it had never been sent; a 403 is none that would be kept. */
    private Map<Claim, Answer> claimAndDo(List<Command<W>> commands) {
        Map<Claim, W> wishes = new LinkedHashMap<>();
        commands.forEach(command -> wishes.putIfAbsent(command.claim(), command.wish()));
        wishes.keySet().retainAll(claims.take(wishes.keySet()));
        Map<Claim, Answer> answers = new LinkedHashMap<>();
        if (!wishes.isEmpty()) {
            Iterator<Optional<Answer>> given =
                    work.together(List.copyOf(wishes.values())).iterator();
            wishes.keySet()
                    .forEach(claim -> given.next()
                            .filter(answer -> !answer.isPassing())
                            .ifPresent(answer -> answers.put(claim, answer)));
            claims.keep(wishes.keySet(), answers);
        }
        return answers;
    }
}
