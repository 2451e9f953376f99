package io.advantagehub.phone;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.spi.Caller;
import io.advantagehub.database.Transactions;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes of phones that wait, and an administrator's word about them. */
@RestController
@RequestMapping("/api/v1/admin")
class AdminPhones {
    private static final int LONGEST_REASON = 200;

    private final Deciding deciding;
    private final ChangeMapper rows;
    private final Transactions transactions;

    AdminPhones(Deciding deciding, ChangeMapper rows, Transactions transactions) {
        this.deciding = deciding;
        this.rows = rows;
        this.transactions = transactions;
    }

    /** @param reason how the administrator knows */
    record Why(@Nullable String reason) {

        String checked() {
            if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
                throw Refused.invalid("reason", "must have 1 to " + LONGEST_REASON + " characters");
            }
            return reason;
        }
    }

    record Waiting(UUID id, DistributorId distributorId, Instant askedAt) {}

    @GetMapping("/phone-changes")
    Page<Waiting> list(Paging paging) {
        List<ChangeRow> found = rows.pageOpen(paging.below(), paging.oneMore());
        return Page.of(found, paging, ChangeRow::id).map(row -> new Waiting(row.id(), row.owner(), row.askedAt()));
    }

    @PostMapping("/distributors/{id}/phone-change/approval")
    PhoneView approve(Caller caller, @PathVariable("id") DistributorId who, @RequestBody Why why) {
        String reason = why.checked();
        return PhoneView.of(transactions.own(() -> deciding.approve(who, caller.id(), reason)), null);
    }

    @PostMapping("/distributors/{id}/phone-change/refusal")
    PhoneView refuse(Caller caller, @PathVariable("id") DistributorId who, @RequestBody Why why) {
        String reason = why.checked();
        return PhoneView.of(transactions.own(() -> deciding.refuse(who, caller.id(), reason)), null);
    }
}
