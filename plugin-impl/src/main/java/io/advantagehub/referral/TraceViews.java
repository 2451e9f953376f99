package io.advantagehub.referral;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.TraceReferrals;
import io.advantagehub.database.Ids;
import io.advantagehub.database.Lettered;
import io.advantagehub.referral.TraceMapper.TraceRow;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** People's ways from click to sale as they are shown. Thread-safe. */
class TraceViews implements TraceReferrals {
    private final TraceMapper rows;
    private final FirstLineNames names;
    private final ProgrammeCurrency programme;
    private final WhyTexts texts = new WhyTexts();

    TraceViews(TraceMapper rows, FirstLineNames names, ProgrammeCurrency programme) {
        this.rows = rows;
        this.names = names;
        this.programme = programme;
    }

    @Override
    public List<Traced> newest(DistributorId sponsor, int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("most must be 1 to " + MOST);
        }
        return of(sponsor, rows.ofOwner(sponsor.value(), Ids.LAST, most));
    }

    List<Traced> of(DistributorId sponsor, List<TraceRow> shown) {
        Map<String, @Nullable String> called =
                names.of(sponsor, shown.stream().map(TraceRow::distributorId).collect(Collectors.toSet()));
        Currency currency = programme.currency();
        return shown.stream()
                .map(row -> traced(row, called.get(row.distributorId()), currency))
                .toList();
    }

    private Traced traced(TraceRow row, @Nullable String name, Currency currency) {
        Outcome outcome = Lettered.of(Outcome.class, row.outcome());
        return new Traced(
                name,
                new Link(row.code(), row.product(), row.plan().isEmpty() ? null : row.plan()),
                Via.valueOf(row.spoke().name()),
                row.clickedAt(),
                row.signedUpAt(),
                outcome.isAttributed(),
                outcome.word(),
                texts.of(row.spoke(), outcome),
                row.firstPurchaseAt(),
                row.purchases(),
                new Money(row.earned(), currency),
                new Money(row.refunded(), currency),
                new Money(row.earned() - row.refunded(), currency));
    }
}
