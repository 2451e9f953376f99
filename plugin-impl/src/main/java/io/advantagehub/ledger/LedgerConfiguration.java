package io.advantagehub.ledger;

import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Transactions;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The ledger's beans; a {@link LedgerPolicy} comes from whoever knows the settings. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {
    private static final String CHECK_EVERY = "advantage-hub.ledger.check-every";

    @Bean
    Ledger ledger(
            LedgerMapper mapper, ReversalMapper reversals, Loader loader, BookWriter writer, LedgerPolicy policy) {
        return new Ledger(mapper, reversals, loader, writer, policy);
    }

    @Bean
    LedgerReader ledgerReader(
            LedgerMapper mapper, ReportMapper reports, MovementMapper movements, DebtMapper debts, Sweeper sweeper) {
        return new LedgerReader(mapper, reports, movements, debts, sweeper);
    }

    @Bean
    MovementReader movementReader(MovementMapper mapper, Spans spans, LotReviewMapper reviews, LedgerReader balances) {
        return new MovementReader(mapper, spans, reviews, balances);
    }

    @Bean
    Spans spansOfEntries(SpanMapper mapper) {
        return new Spans(mapper);
    }

    @Bean
    LedgerCheck ledgerCheck(
            ReportMapper mapper,
            SliceMapper slices,
            ProgrammeCurrency programme,
            ParkedAccountMapper accounts,
            Parking parking) {
        return new LedgerCheck(mapper, slices, programme, accounts, parking);
    }

    @Bean
    LedgerAudit ledgerAudit(
            AuditMapper positions,
            SliceMapper slices,
            Parking parking,
            Transactions transactions,
            ProgrammeCurrency programme,
            Environment environment) {
        return new LedgerAudit(positions, slices, parking, transactions, programme, every(environment));
    }

    private static Duration every(Environment environment) {
        String value = environment.getProperty(CHECK_EVERY, "P1D");
        try {
            Duration every = Duration.parse(value);
            if (every.compareTo(Duration.ZERO) > 0) {
                return every;
            }
        } catch (DateTimeException noDuration) {
            throw new IllegalArgumentException(
                    CHECK_EVERY + "=" + value + " must be a duration such as P1D", noDuration);
        }
        throw new IllegalArgumentException(CHECK_EVERY + "=" + value + " must be longer than nothing");
    }

    @Bean
    Parking parkingOfAccounts(ParkedAccountMapper mapper, Transactions transactions) {
        return new Parking(mapper, transactions);
    }

    @Bean
    InboxHandler ledgerHandler(List<EventPostings> features, Ledger ledger, ProgrammeCurrency programme) {
        return new LedgerHandler(features, ledger, programme);
    }

    @Bean
    Loader loader(LedgerMapper mapper, HoldMapper holds, ReversalMapper reversals, LotReviewMapper reviews) {
        return new Loader(mapper, new HoldLoader(holds), new SpendingLoader(holds), reversals, reviews);
    }

    @Bean
    BookWriter bookWriter(
            PostingMapper mapper,
            BalanceMapper balances,
            HoldMapper holds,
            DebtMapper debts,
            LotReviewMapper reviews,
            Spans spans) {
        return new BookWriter(mapper, balances, holds, debts, reviews, spans);
    }

    @Bean
    Sweeper sweeper(
            LedgerMapper mapper,
            Loader loader,
            BookWriter writer,
            Transactions transactions,
            LedgerPolicy policy,
            Parking parking) {
        return new Sweeper(mapper, loader, writer, transactions, policy, parking);
    }
}
