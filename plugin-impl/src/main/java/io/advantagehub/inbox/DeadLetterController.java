package io.advantagehub.inbox;

import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.inbox.DeadLetter.Status;
import io.advantagehub.inbox.DeadLetters.Outcome;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters over HTTP. */
@RestController
@RequestMapping("/api/v1/admin/dead-letters")
class DeadLetterController {
    private final DeadLetters letters;

    DeadLetterController(DeadLetters letters) {
        this.letters = letters;
    }

    @GetMapping
    Page<DeadLetter> list(Paging paging, @RequestParam(name = "status", required = false) @Nullable Status status) {
        return Page.of(letters.find(paging.below(), status, paging.oneMore()), paging, DeadLetter::id);
    }

    @PostMapping("/{id}/retry")
    DeadLetter retry(@PathVariable("id") UUID id, Caller caller) {
        return answer(letters.retry(id, caller.id()));
    }

    @PostMapping("/{id}/discard")
    DeadLetter discard(@PathVariable("id") UUID id, Caller caller) {
        return answer(letters.discard(id, caller.id()));
    }

    private static DeadLetter answer(Outcome outcome) {
        if (outcome instanceof Outcome.Decided decided) {
            return decided.letter();
        }
        if (outcome instanceof Outcome.Refused refused) {
            throw new Refused(new Problem(409, refused.word(), refused.why()));
        }
        throw Refused.notFound();
    }
}
