package io.advantagehub.demo.wallet;

import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.api.spi.ProtectedOperation.Answer;
import io.advantagehub.api.spi.ProtectedOperation.Execution;
import io.advantagehub.api.usecase.ConfirmOperations.Asked;
import io.advantagehub.api.usecase.ConfirmOperations.Wish;
import io.advantagehub.demo.confirm.NextPage;
import io.advantagehub.demo.confirm.Purpose;
import io.advantagehub.demo.confirm.Refusals;
import io.advantagehub.demo.hub.Hub;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Has the shop's own operations confirmed; what needs no code is done at once. */
@Component
class Asking {
    private final Hub hub;
    private final List<ProtectedOperation> operations;
    private final NextPage pages;

    Asking(Hub hub, List<ProtectedOperation> operations, NextPage pages) {
        this.hub = hub;
        this.operations = operations;
        this.pages = pages;
    }

    String ask(Wish wish, Purpose purpose, RedirectAttributes notices) {
        Asked asked = hub.confirming()
                .map(confirming -> confirming.ask(wish))
                .orElse(new Asked.Refused(Refusals.SWITCHED_OFF, "", null));
        if (asked instanceof Asked.Waiting waiting) {
            return pages.confirmation(waiting.confirmation(), purpose);
        } else if (asked instanceof Asked.NotRequired free) {
            Answer answer = operation(wish.type())
                    .execute(new Execution(free.confirmation().id(), wish.distributor(), wish.fields()));
            return answer instanceof Answer.Failed failed
                    ? pages.refused(failed.reason(), notices)
                    : pages.done(purpose, notices);
        }
        return pages.refused(((Asked.Refused) asked).word(), notices);
    }

    String refused(String word, RedirectAttributes notices) {
        return pages.refused(word, notices);
    }

    private ProtectedOperation operation(String type) {
        return operations.stream()
                .filter(operation -> operation.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
