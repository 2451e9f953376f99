package io.advantagehub.wallet;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.database.Transactions;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The wallet's beans. */
@Configuration(proxyBeanMethods = false)
public class WalletConfiguration {

    @Bean
    ReadBalances readBalances(LedgerReader ledger, ProgrammeCurrency programme, InstantSource clock) {
        return new WalletBalances(ledger, programme, clock);
    }

    @Bean
    OpeningBalances openingBalances(
            OpeningBalanceMapper rows,
            Ledger ledger,
            Transactions transactions,
            ProgrammeCurrency programme,
            InstantSource clock) {
        return new BookedOpeningBalances(rows, ledger, transactions, programme, clock);
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyBalances myBalances(ReadBalances balances) {
            return new MyBalances(balances);
        }
    }
}
