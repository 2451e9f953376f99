package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.referral.TraceMapper.TraceRow;
import io.advantagehub.web.Page;
import io.advantagehub.web.Paging;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * From click to sign-up to sale: of everybody who came by one of the caller's links whether it counted, why, and what came of
 * it. Of a person no more than the name that the host shows, and not even that of those who went to another sponsor.
 */
@RestController
@RequestMapping("/api/v1/me/referral-trace")
class MyTrace {
    private final TraceMapper rows;
    private final FirstLineNames names;
    private final ProgrammeCurrency programme;
    private final WhyTexts texts = new WhyTexts();

    MyTrace(TraceMapper rows, FirstLineNames names, ProgrammeCurrency programme) {
        this.rows = rows;
        this.names = names;
        this.programme = programme;
    }

    /** @param plan null where no plan is recommended */
    record Link(String code, String product, @Nullable String plan) {}

    /**
     * @param displayName null where the host gave none, and of whom is not in the caller's first line
     * @param clickedAt null where a code was told
     * @param why the outcome's word
     * @param texts the same in words, by language
     * @param purchases while in the caller's first line
     * @param earned by the caller, before refunds
     * @param net what refunds left of it
     */
    record View(
            @Nullable String displayName,
            Link link,
            Via via,
            @Nullable Instant clickedAt,
            Instant signedUpAt,
            boolean attributed,
            String why,
            Map<String, String> texts,
            @Nullable Instant firstSaleAt,
            long purchases,
            Money earned,
            Money refunded,
            Money net) {}

    @GetMapping
    Page<View> list(DistributorId caller, Paging paging) {
        List<TraceRow> found = rows.ofOwner(caller.value(), Cursors.below(paging), paging.limit() + 1);
        return Cursors.page(found, paging, TraceRow::id, shown -> views(caller, shown));
    }

    private List<View> views(DistributorId caller, List<TraceRow> shown) {
        Map<String, @Nullable String> called =
                names.of(caller, shown.stream().map(TraceRow::distributorId).collect(Collectors.toSet()));
        Currency currency = programme.currency();
        return shown.stream()
                .map(row -> view(row, called.get(row.distributorId()), currency))
                .toList();
    }

    private View view(TraceRow row, @Nullable String name, Currency currency) {
        Via via = Via.of(row.via());
        Outcome outcome = Outcome.of(row.outcome());
        return new View(
                name,
                new Link(row.code(), row.product(), row.plan().isEmpty() ? null : row.plan()),
                via,
                row.clickedAt(),
                row.signedUpAt(),
                outcome.isAttributed(),
                outcome.word(),
                texts.of(via, outcome),
                row.firstPurchaseAt(),
                row.purchases(),
                new Money(row.earned(), currency),
                new Money(row.refunded(), currency),
                new Money(row.earned() - row.refunded(), currency));
    }
}
