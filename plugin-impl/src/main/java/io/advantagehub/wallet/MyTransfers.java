package io.advantagehub.wallet;

import io.advantagehub.api.Confirmation;
import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.database.Transactions;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Sent;
import java.time.Instant;
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

/** What the caller gives to others. */
@RestController
@RequestMapping("/api/v1/me/transfers")
class MyTransfers {
    private final Gifts gifts;
    private final GiftMapper rows;
    private final Confirmations confirmations;
    private final Commands commands;
    private final Transactions transactions;
    private final InstantSource clock;

    MyTransfers(
            Gifts gifts,
            GiftMapper rows,
            Confirmations confirmations,
            Commands commands,
            Transactions transactions,
            InstantSource clock) {
        this.gifts = gifts;
        this.rows = rows;
        this.confirmations = confirmations;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
    }

    record Wanted(
            @Nullable DistributorId to,
            @Nullable Money amount,
            @Nullable String note) {}

    /** @param confirmation what it waits or waited for; none where nobody had to confirm it */
    record View(
            UUID id,
            GiftRow.Status status,
            DistributorId to,
            Money amount,
            @Nullable String note,
            Instant requestedAt,
            @Nullable Confirmation confirmation) {}

    @PostMapping
    ResponseEntity<JsonText> ask(DistributorId caller, Sent sent, @RequestBody Wanted wanted) {
        DistributorId to = Required.of("to", wanted.to());
        Money amount = Required.of("amount", wanted.amount());
        String note = wanted.note() == null || wanted.note().isBlank() ? null : wanted.note();
        return commands.once(
                sent,
                wanted,
                () -> Replies.accepted(gifts.ask(caller, amount, new GiftRow.To(to, note)), this::accepted));
    }

    @GetMapping
    Page<View> list(DistributorId caller, Paging paging) {
        List<GiftRow> found = rows.page(caller.value(), Part.of(paging));
        return Page.of(found, paging, GiftRow::id).map(view(found));
    }

    @GetMapping("/{id}")
    View get(DistributorId caller, @PathVariable("id") UUID id) {
        return rows.find(id)
                .filter(row -> row.owner().equals(caller))
                .map(this::shown)
                .orElseThrow(Refused::notFound);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(DistributorId caller, @PathVariable("id") UUID id) {
        Replies.orRefuse(transactions.own(() -> gifts.withdraw(id, caller, "withdrawn")));
    }

    /** The note stands in the order's row alone. */
    private Accepted accepted(GiftRow row) {
        return new Accepted(row.id(), row.status(clock.instant()), shown(row).confirmation());
    }

    private View shown(GiftRow row) {
        return view(List.of(row)).apply(row);
    }

    private Function<GiftRow, View> view(List<GiftRow> found) {
        Shown shown = Shown.with(found, confirmations);
        return row -> new View(
                row.id(),
                row.status(clock.instant()),
                row.payee(),
                row.money(),
                row.note(),
                row.askedAt(),
                shown.of(row));
    }
}
