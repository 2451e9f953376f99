package io.advantagehub.testing;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.OperationFields;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.confirmation.CodeEvent;
import io.advantagehub.confirmation.CodeTrail;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.FailureBudget;
import io.advantagehub.confirmation.OwnOperation;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Confirmations without codes, which a test confirms or calls off by hand. */
public final class AskedConfirmations implements Confirmations, FailureBudget, CodeTrail {
    public final List<Question> questions = new ArrayList<>();
    public final List<String> ended = new ArrayList<>();
    public final List<Act> acts = new ArrayList<>();
    public final List<DistributorId> burnt = new ArrayList<>();
    public @Nullable Asked answer;
    public Guess guess = new Guess.Counted(4, Instant.EPOCH);

    public void clear() {
        questions.clear();
        ended.clear();
        acts.clear();
        burnt.clear();
        answer = null;
        guess = new Guess.Counted(4, Instant.EPOCH);
    }

    /** From now on nobody can be asked. */
    public void refuse(String word) {
        answer = new Asked.Refused(new Problem(409, word, "as the test has it"));
    }

    @Override
    public Asked ask(Question question) {
        if (answer != null) {
            return answer;
        }
        questions.add(question);
        return new Asked.Waiting(new Confirmation(
                question.operation(),
                Confirmation.Status.PENDING,
                Confirmation.Method.SMS,
                Instant.MAX,
                null,
                null,
                5));
    }

    @Override
    public boolean isNeeded(String type, OperationFields fields) {
        return true;
    }

    public Question last() {
        return questions.get(questions.size() - 1);
    }

    /** The code was right; belongs in a transaction of the caller's. */
    public OwnOperation.Result confirm(Collection<OwnOperation> operations, Question question) {
        OwnOperation.Waiting waiting = waiting(operations, question);
        if (!waiting.fields().equals(question.fields())
                || !Objects.equals(waiting.to().orElse(null), question.to())) {
            throw new IllegalStateException("operation-changed");
        }
        return waiting.execute();
    }

    /** The operation as it waits. */
    public OwnOperation.Waiting waiting(Collection<OwnOperation> operations, Question question) {
        return operations.stream()
                .filter(operation -> operation.type().equals(question.type()))
                .findFirst()
                .orElseThrow()
                .lock(question.operation())
                .orElseThrow(() -> new IllegalStateException("gone"));
    }

    @Override
    public void operationEnded(UUID confirmation, String reason) {
        ended.add(reason);
    }

    @Override
    public void note(Act act) {
        acts.add(act);
    }

    @Override
    public long written(CodeEvent kind) {
        return 0;
    }

    @Override
    public Map<UUID, Confirmation> find(Collection<UUID> ids) {
        return Map.of();
    }

    @Override
    public Guess burn(DistributorId who) {
        burnt.add(who);
        return guess;
    }

    @Override
    public Optional<Guess> refusal(DistributorId who) {
        return Optional.of(guess).filter(refused -> !(refused instanceof Guess.Counted));
    }

    @Override
    public void right(DistributorId who) {
        throw new AssertionError("nothing here forgives wrong codes");
    }
}
