package io.advantagehub.ledger;

import io.advantagehub.database.Transactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The ledger's beans; a {@link RepaymentShare} comes from whoever knows the settings. */
@Configuration(proxyBeanMethods = false)
public class LedgerConfiguration {

    @Bean
    Ledger ledger(LedgerMapper mapper, BookWriter writer) {
        return new Ledger(mapper, writer);
    }

    @Bean
    LedgerReader ledgerReader(LedgerMapper mapper, ReportMapper reports, Sweeper sweeper) {
        return new LedgerReader(mapper, reports, sweeper);
    }

    @Bean
    LedgerCheck ledgerCheck(ReportMapper mapper) {
        return new LedgerCheck(mapper);
    }

    @Bean
    BookWriter bookWriter(PostingMapper mapper) {
        return new BookWriter(mapper);
    }

    @Bean
    Sweeper sweeper(LedgerMapper mapper, BookWriter writer, Transactions transactions, RepaymentShare repaymentShare) {
        return new Sweeper(mapper, writer, transactions, repaymentShare);
    }
}
