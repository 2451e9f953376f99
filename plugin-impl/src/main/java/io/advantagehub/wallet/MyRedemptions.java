package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.database.Transactions;
import io.advantagehub.idempotency.Answer;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.idempotency.Together;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Sent;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The caller's own redemptions. */
@RestController
@RequestMapping("/api/v1/me/redemptions")
class MyRedemptions {
    private final Redemptions redemptions;
    private final RedemptionMapper rows;
    private final Confirmations confirmations;
    private final Commands commands;
    private final Together<RedemptionCommands.Wish> asked;
    private final Transactions transactions;
    private final InstantSource clock;

    MyRedemptions(
            Redemptions redemptions,
            RedemptionMapper rows,
            Confirmations confirmations,
            Commands commands,
            Transactions transactions,
            InstantSource clock) {
        this.redemptions = redemptions;
        this.rows = rows;
        this.confirmations = confirmations;
        this.commands = commands;
        this.asked = commands.together(new RedemptionCommands(redemptions, this::answer));
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param amount all that is available where absent */
    record Wanted(@Nullable Money amount) {}

    @PostMapping
    ResponseEntity<JsonText> ask(
            DistributorId caller, Sent sent, @RequestBody(required = false) @Nullable Wanted body) {
        Wanted wanted = body == null ? new Wanted(null) : body;
        return commands.once(sent, wanted, new RedemptionCommands.Wish(caller, wanted.amount()), asked);
    }

    @GetMapping
    Page<RedemptionView> list(DistributorId caller, Paging paging) {
        List<RedemptionRow> found = rows.page(caller.value(), Part.of(paging));
        return Page.of(found, paging, RedemptionRow::id).map(view(found));
    }

    @GetMapping("/{id}")
    RedemptionView get(DistributorId caller, @PathVariable("id") UUID id) {
        return rows.find(id)
                .filter(row -> row.owner().equals(caller))
                .map(this::shown)
                .orElseThrow(Refused::notFound);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(DistributorId caller, @PathVariable("id") UUID id) {
        Replies.orRefuse(transactions.own(() -> redemptions.withdraw(id, caller, "withdrawn")));
    }

    private Answer answer(Outcome<RedemptionRow> outcome) {
        return Replies.accepted(outcome, this::shown).written();
    }

    private RedemptionView shown(RedemptionRow row) {
        return view(List.of(row)).apply(row);
    }

    private Function<RedemptionRow, RedemptionView> view(List<RedemptionRow> found) {
        Shown shown = Shown.with(found, confirmations);
        return row -> RedemptionView.of(row, clock.instant(), shown.of(row));
    }
}
