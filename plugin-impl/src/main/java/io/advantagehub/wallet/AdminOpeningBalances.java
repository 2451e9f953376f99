package io.advantagehub.wallet;

import io.advantagehub.api.edge.Problem;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.idempotency.Reply;
import io.advantagehub.wallet.OpeningBalanceCsv.Fault;
import io.advantagehub.wallet.OpeningBalances.Outcome;
import io.advantagehub.web.Actor;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Sent;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What people had before, as a file: all of it is booked, or nothing. */
@RestController
@RequestMapping("/api/v1/admin/opening-balances")
class AdminOpeningBalances {
    private static final int OK = 200;

    private final OpeningBalances balances;
    private final Commands commands;
    private final ProgrammeCurrency programme;

    AdminOpeningBalances(OpeningBalances balances, Commands commands, ProgrammeCurrency programme) {
        this.balances = balances;
        this.commands = commands;
        this.programme = programme;
    }

    @PostMapping(consumes = "text/csv")
    ResponseEntity<JsonText> book(Caller caller, Sent sent, @RequestBody String csv) {
        OpeningBalanceCsv read = OpeningBalanceCsv.of(csv, programme.currency());
        if (!read.faults().isEmpty()) {
            throw new Refused(invalid(read.faults()));
        }
        return commands.once(
                sent,
                csv,
                () -> reply(
                        read, balances.book(read.balances(), Actor.of(caller).id())));
    }

    private static Reply reply(OpeningBalanceCsv read, Outcome outcome) {
        if (outcome instanceof Outcome.Booked booked) {
            return new Reply.Done(OK, booked);
        }
        List<Fault> faults = ((Outcome.Refused) outcome)
                .faults().entrySet().stream()
                        .map(fault -> new Fault(read.line(fault.getKey()), "line", fault.getValue()))
                        .toList();
        return new Reply.Refused(invalid(faults));
    }

    private static Problem invalid(List<Fault> faults) {
        return new Problem(
                400, "invalid-request", "Nothing was booked; errors says why, by line.", Map.of("errors", faults));
    }
}
