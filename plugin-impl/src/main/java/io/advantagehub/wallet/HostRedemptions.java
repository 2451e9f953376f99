package io.advantagehub.wallet;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Instants;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import io.advantagehub.web.Refused;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What the platform asks before and at a renewal. */
@RestController
@RequestMapping("/api/v1")
class HostRedemptions {
    private final Quotes quotes;
    private final RedemptionMapper rows;
    private final ProgrammeCurrency programme;
    private final InstantSource clock;

    HostRedemptions(Quotes quotes, RedemptionMapper rows, ProgrammeCurrency programme, InstantSource clock) {
        this.quotes = quotes;
        this.rows = rows;
        this.programme = programme;
        this.clock = clock;
    }

    record Renewal(
            @Nullable DistributorId distributorId, @Nullable Money amount) {}

    /** @param payable how much of the amount the balance can pay; {@code rest} is what remains to be paid otherwise */
    record Quote(DistributorId distributorId, Money amount, Money payable, Money rest) {}

    record Granted(UUID id, DistributorId distributorId, RedemptionStatus status, Money amount, Instant expiresAt) {}

    @PostMapping("/quotes")
    Quote quote(@RequestBody Renewal renewal) {
        DistributorId who = Required.of("distributorId", renewal.distributorId());
        Money amount = Required.of("amount", renewal.amount());
        if (!amount.currency().equals(programme.currency())) {
            throw Refused.invalid("amount.currency", "must be " + programme.currency());
        }
        if (!amount.isPositive()) {
            throw Refused.invalid("amount.value", "must be more than zero");
        }
        Money payable = quotes.payable(who, amount);
        return new Quote(who, amount, payable, amount.minus(payable));
    }

    @GetMapping("/redemptions")
    Page<Granted> granted(
            @RequestParam(name = "distributorId", required = false) @Nullable DistributorId who,
            @RequestParam(name = "status", required = false, defaultValue = "GRANTED") String status,
            Paging paging) {
        if (!status.equals(RedemptionStatus.GRANTED.name())) {
            throw Refused.invalid("status", "must be GRANTED");
        }
        Instant now = Instants.cut(clock.instant());
        List<RedemptionRow> found = rows.granted(who == null ? null : who.value(), now, Part.of(paging));
        return Page.of(found, paging, RedemptionRow::id)
                .map(row -> new Granted(row.id(), row.owner(), row.status(now), row.money(), row.expiresAt()));
    }
}
