package io.advantagehub.confirmation;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.api.usecase.ConfirmOperations.Cancelled;
import io.advantagehub.api.usecase.ConfirmOperations.Entered;
import io.advantagehub.api.usecase.ConfirmOperations.Resent;
import io.advantagehub.web.Refused;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What waits for the caller's codes. */
@RestController
@RequestMapping("/api/v1/me/confirmations/{id}")
class MyConfirmations {
    private final ConfirmOperations operations;
    private final InstantSource clock;

    MyConfirmations(ConfirmOperations operations, InstantSource clock) {
        this.operations = operations;
        this.clock = clock;
    }

    record Sent(@Nullable String code) {

        @Override
        public String toString() {
            return "Sent[]";
        }
    }

    @GetMapping
    Confirmation get(DistributorId caller, @PathVariable("id") UUID id) {
        return operations.find(caller, id).orElseThrow(Refused::notFound);
    }

    @PostMapping("/code")
    Map<String, Object> enter(DistributorId caller, @PathVariable("id") UUID id, @RequestBody Sent sent) {
        if (sent.code() == null) {
            throw Refused.invalid("code", "is required");
        }
        Entered entered = operations.enter(caller, id, sent.code());
        if (entered instanceof Entered.Done done) {
            return Problems.outcome(done.ended());
        }
        throw new Refused(problem(entered));
    }

    @PostMapping("/resend")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Confirmation resend(DistributorId caller, @PathVariable("id") UUID id) {
        Resent resent = operations.resend(caller, id);
        if (resent instanceof Resent.Sent sent) {
            return sent.confirmation();
        }
        throw new Refused(problem(resent));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void cancel(DistributorId caller, @PathVariable("id") UUID id) {
        Cancelled cancelled = operations.cancel(caller, id);
        if (cancelled instanceof Cancelled.Closed closed) {
            throw new Refused(Problems.closed(closed.ended()));
        }
        if (cancelled instanceof Cancelled.NotThere) {
            throw Refused.notFound();
        }
    }

    private Problem problem(Entered entered) {
        if (entered instanceof Entered.WrongCode wrong) {
            return Problems.wrongCode(wrong.attemptsLeft());
        }
        if (entered instanceof Entered.Locked locked) {
            return Problems.locked(locked.until(), clock.instant());
        }
        if (entered instanceof Entered.Closed closed) {
            return Problems.closed(closed.ended());
        }
        if (entered instanceof Entered.Expired) {
            return Problems.EXPIRED;
        }
        if (entered instanceof Entered.Changed) {
            return Problems.CHANGED;
        }
        if (entered instanceof Entered.NoCode) {
            return Problems.invalid("code", "must be the digits that were sent");
        }
        return entered instanceof Entered.NotNow ? Problems.NOT_NOW : Problems.NOT_FOUND;
    }

    private Problem problem(Resent resent) {
        if (resent instanceof Resent.TooSoon tooSoon) {
            return Problems.tooSoon(tooSoon.from(), clock.instant());
        }
        if (resent instanceof Resent.Locked locked) {
            return Problems.locked(locked.until(), clock.instant());
        }
        if (resent instanceof Resent.Closed closed) {
            return Problems.closed(closed.ended());
        }
        if (resent instanceof Resent.Expired) {
            return Problems.EXPIRED;
        }
        if (resent instanceof Resent.Changed) {
            return Problems.CHANGED;
        }
        return resent instanceof Resent.NoMethod ? Problems.NO_METHOD : Problems.NOT_FOUND;
    }
}
