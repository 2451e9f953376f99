package io.advantagehub.idempotency;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Sent;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Commands over HTTP, each done once for its {@code Idempotency-Key} (contract §2). Thread-safe. */
public class Commands {
    private static final Problem MISSING = new Problem(
            400,
            "idempotency-key-missing",
            "This changes money: send an Idempotency-Key of your own, and the same again whenever you send it again.");
    private static final Problem REUSED =
            new Problem(422, "idempotency-key-reused", "The Idempotency-Key stands for a request that said otherwise.");
    private static final Problem IN_PROGRESS =
            new Problem(409, "idempotency-in-progress", "The same request is being done. Ask again in a moment.");
    private static final String KEY = "[!-~]{1,255}";

    private final Idempotency idempotency;

    Commands(Idempotency idempotency) {
        this.idempotency = idempotency;
    }

    /**
     * Does a command about the caller's own account in a transaction of its own, or answers as the first time.
     *
     * @param content what was understood of the body
     */
    public ResponseEntity<JsonText> once(Sent sent, Object content, Supplier<Reply> command) {
        return once(claim(sent, content), command);
    }

    /** The same about somebody else's. */
    public ResponseEntity<JsonText> once(Sent sent, DistributorId about, Object content, Supplier<Reply> command) {
        return once(claim(sent, content).about(about), command);
    }

    /** A command about the caller's own account that may be done together with others. */
    public <W> ResponseEntity<JsonText> once(Sent sent, Object content, W wish, Together<W> commands) {
        return said(commands.once(claim(sent, content), wish));
    }

    /** Commands that may be done together. */
    public <W> Together<W> together(Together.Work<W> work) {
        return idempotency.together(work);
    }

    private static Claim claim(Sent sent, Object content) {
        String key = sent.key().orElseThrow(() -> new Refused(MISSING));
        if (!key.matches(KEY)) {
            throw Refused.invalid("Idempotency-Key", "must have 1 to 255 visible ASCII characters");
        }
        return new Claim(sent.caller(), sent.route(), key, JsonText.of(content).json());
    }

    private ResponseEntity<JsonText> once(Claim claim, Supplier<Reply> command) {
        return said(idempotency.once(claim, () -> command.get().written()));
    }

    private static ResponseEntity<JsonText> said(Once once) {
        if (once instanceof Once.KeyReused) {
            throw new Refused(REUSED);
        }
        return once instanceof Once.Answered answered ? answer(answered.answer()) : inProgress();
    }

    private static ResponseEntity<JsonText> answer(Answer answer) {
        return ResponseEntity.status(answer.status())
                .headers(headers -> answer.retryAfter().ifPresent(it -> headers.set(HttpHeaders.RETRY_AFTER, it)))
                .contentType(answer.isRefusal() ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.APPLICATION_JSON)
                .body(new JsonText(answer.body()));
    }

    private static ResponseEntity<JsonText> inProgress() {
        return ResponseEntity.status(IN_PROGRESS.status())
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(JsonText.of(IN_PROGRESS.members()));
    }
}
