package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.database.Transactions;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.wallet.AdjustmentRow.Status;
import io.advantagehub.wallet.Adjustments.Proposal;
import io.advantagehub.web.JsonText;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import io.advantagehub.web.Sent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Corrections, with four eyes on those that are more than one administrator may do alone. */
@RestController
@RequestMapping("/api/v1/admin/adjustments")
class AdminAdjustments {
    private static final int LONGEST_NOTE = 500;

    private final Adjustments adjustments;
    private final AdjustmentMapper rows;
    private final Commands commands;
    private final Transactions transactions;

    AdminAdjustments(Adjustments adjustments, AdjustmentMapper rows, Commands commands, Transactions transactions) {
        this.adjustments = adjustments;
        this.rows = rows;
        this.commands = commands;
        this.transactions = transactions;
    }

    /** @param reverses the id of a movement, instead of an amount */
    record Wanted(
            @Nullable DistributorId distributorId,
            @Nullable Money amount,
            @Nullable UUID reverses,
            @Nullable String reasonCode,
            @Nullable String note) {

        Proposal proposal() {
            String reason = Required.of("reasonCode", reasonCode);
            if (!reason.matches("[!-~]{1,64}")) {
                throw Refused.invalid("reasonCode", "must have 1 to 64 visible ASCII characters");
            }
            Notes.fault(note, LONGEST_NOTE).ifPresent(fault -> {
                throw Refused.invalid("note", fault);
            });
            return new Proposal(Required.of("distributorId", distributorId), amount, reverses, reason, note);
        }
    }

    record View(
            UUID id,
            Status status,
            DistributorId distributorId,
            Money amount,
            @Nullable UUID reverses,
            String reasonCode,
            @Nullable String note,
            String proposedBy,
            Instant proposedAt,
            @Nullable String decidedBy,
            @Nullable Instant decidedAt) {}

    @PostMapping
    ResponseEntity<JsonText> propose(Caller caller, Sent sent, @RequestBody Wanted wanted) {
        Proposal proposal = wanted.proposal();
        return commands.once(
                sent,
                wanted,
                () -> Replies.of(
                        HttpStatus.CREATED.value(),
                        adjustments.propose(proposal, caller.id()),
                        AdminAdjustments::withoutNote));
    }

    @PostMapping("/{id}/approve")
    ResponseEntity<JsonText> approve(Caller caller, Sent sent, @PathVariable("id") UUID id) {
        return commands.once(
                sent,
                Map.of(),
                () -> Replies.of(
                        HttpStatus.OK.value(), adjustments.approve(id, caller.id()), AdminAdjustments::withoutNote));
    }

    @GetMapping
    Page<View> list(
            @RequestParam(name = "status", required = false) @Nullable Status status,
            @RequestParam(name = "distributorId", required = false) @Nullable DistributorId distributor,
            Paging paging) {
        List<AdjustmentRow> found = rows.page(
                status == null ? null : status.letter(),
                distributor == null ? null : distributor.value(),
                Part.of(paging));
        return Page.of(found, paging, AdjustmentRow::id).map(row -> view(row, row.note()));
    }

    @GetMapping("/{id}")
    View get(@PathVariable("id") UUID id) {
        return rows.find(id).map(row -> view(row, row.note())).orElseThrow(Refused::notFound);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reject(Caller caller, @PathVariable("id") UUID id) {
        Replies.orRefuse(transactions.own(() -> adjustments.reject(id, caller.id())));
    }

    /** What is kept as the command's answer. */
    private static View withoutNote(AdjustmentRow row) {
        return view(row, null);
    }

    private static View view(AdjustmentRow row, @Nullable String note) {
        return new View(
                row.id(),
                row.told(),
                row.owner(),
                row.money(),
                row.reversesId(),
                row.reasonCode(),
                note,
                row.proposedBy(),
                row.proposedAt(),
                row.decidedBy(),
                row.decidedAt());
    }
}
