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
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
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

/** What the caller has paid out. */
@RestController
@RequestMapping("/api/v1/me/payouts")
class MyPayouts {
    private final Payouts payouts;
    private final PayoutMapper rows;
    private final Confirmations confirmations;
    private final Commands commands;
    private final Transactions transactions;
    private final InstantSource clock;
    private final boolean canBeSent;
    private final Languages languages;
    private final Words words = new Words();

    MyPayouts(
            Payouts payouts,
            PayoutMapper rows,
            Confirmations confirmations,
            Commands commands,
            Transactions transactions,
            InstantSource clock,
            boolean canBeSent,
            Languages languages) {
        this.payouts = payouts;
        this.rows = rows;
        this.confirmations = confirmations;
        this.commands = commands;
        this.transactions = transactions;
        this.clock = clock;
        this.canBeSent = canBeSent;
        this.languages = languages;
    }

    record Wanted(@Nullable Money amount, @Nullable To destination) {}

    /** Where to: the gateway's token of a card, never its number. */
    record To(
            @Nullable String token,
            @Nullable String last4,
            @Nullable String label) {

        PayoutRow.Destination destination() {
            String known = Required.of("destination.token", token);
            String digits = Required.of("destination.last4", last4);
            if (!digits.matches("[0-9]{4}")) {
                throw Refused.invalid("destination.last4", "must be four digits");
            }
            if (!known.matches("[!-~]{1,255}")) {
                throw Refused.invalid("destination.token", "must have 1 to 255 visible ASCII characters");
            }
            if (label != null && label.length() > 100) {
                throw Refused.invalid("destination.label", "must have at most 100 characters");
            }
            return new PayoutRow.Destination(known, digits, label);
        }

        @Override
        public String toString() {
            return "To[]";
        }
    }

    record Card(String last4, @Nullable String label) {}

    /**
     * @param confirmation what it waits or waited for; none where nobody had to confirm it
     * @param failure why it failed, if it did
     */
    record View(
            UUID id,
            PayoutRow.Status status,
            Money amount,
            Card destination,
            Instant requestedAt,
            @Nullable Confirmation confirmation,
            @Nullable Failure failure) {}

    /**
     * @param reason a word that hosts and programs know, or the host's own; none where it gave none
     * @param description in the reader's language
     */
    record Failure(@Nullable String reason, String description) {}

    @PostMapping
    ResponseEntity<JsonText> ask(DistributorId caller, Sent sent, @RequestBody Wanted wanted) {
        Money amount = Required.of("amount", wanted.amount());
        PayoutRow.Destination to =
                Required.of("destination", wanted.destination()).destination();
        return commands.once(sent, wanted, () -> Replies.accepted(asked(caller, amount, to), this::accepted));
    }

    private Outcome<PayoutRow> asked(DistributorId caller, Money amount, PayoutRow.Destination to) {
        return canBeSent ? payouts.ask(caller, amount, to) : Outcome.refused(Refusals.PAYOUTS_UNAVAILABLE);
    }

    @GetMapping
    Page<View> list(DistributorId caller, Paging paging, HttpServletRequest request) {
        List<PayoutRow> found = rows.page(caller.value(), Part.of(paging));
        return Page.of(found, paging, PayoutRow::id).map(view(found, languages.of(request)));
    }

    @GetMapping("/{id}")
    View get(DistributorId caller, @PathVariable("id") UUID id, HttpServletRequest request) {
        return rows.find(id)
                .filter(row -> row.owner().equals(caller))
                .map(row -> view(List.of(row), languages.of(request)).apply(row))
                .orElseThrow(Refused::notFound);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(DistributorId caller, @PathVariable("id") UUID id) {
        Replies.orRefuse(transactions.own(() -> payouts.withdraw(id, caller, "withdrawn")));
    }

    private Accepted accepted(PayoutRow row) {
        Shown shown = Shown.with(List.of(row), confirmations);
        return new Accepted(row.id(), row.status(clock.instant()), shown.of(row));
    }

    private Function<PayoutRow, View> view(List<PayoutRow> found, Locale language) {
        Shown shown = Shown.with(found, confirmations);
        return row -> new View(
                row.id(),
                row.status(clock.instant()),
                row.money(),
                new Card(row.destinationLast4(), row.destinationLabel()),
                row.askedAt(),
                shown.of(row),
                row.told() == PayoutRow.Status.FAILED
                        ? new Failure(row.failReason(), words.ofFailure(row.failReason(), language))
                        : null);
    }
}
