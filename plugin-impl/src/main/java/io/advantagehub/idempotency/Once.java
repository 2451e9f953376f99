package io.advantagehub.idempotency;

/** What became of a command that may have been sent before. */
public sealed interface Once {

    /** This answer, now or when it was sent first. */
    record Answered(Answer answer) implements Once {}

    /** The same is being done at this moment. */
    record InProgress() implements Once {}

    /** The key stands for another content. */
    record KeyReused() implements Once {}
}
