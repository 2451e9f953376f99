package io.advantagehub.wallet;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.api.usecase.ReadBalances;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.ErrandConfiguration;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.ledger.MovementReader;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The wallet's beans. */
@Configuration(proxyBeanMethods = false)
@Import({
    ErrandConfiguration.class,
    RedemptionConfiguration.class,
    GivingConfiguration.class,
    AdministrationConfiguration.class
})
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

    @Bean
    Spending spending(
            ObjectProvider<ProgrammeTerms> terms, Ledger ledger, ProgrammeCurrency programme, Settings settings) {
        return new Spending(terms.getIfAvailable(() -> new ProgrammeTerms() {}), ledger, programme, settings);
    }

    @Bean
    ConfirmationGate confirmationGate(Confirmations confirmations) {
        return new Gate(confirmations);
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyBalances myBalances(ReadBalances balances, Settings settings) {
            return new MyBalances(balances, new Languages(settings));
        }

        @Bean
        MyMovements myMovements(
                MovementReader movements,
                GiftMapper gifts,
                ProgrammeCurrency programme,
                Settings settings,
                InstantSource clock) {
            return new MyMovements(movements, new GiftNotes(gifts), programme, new Languages(settings), clock);
        }
    }
}
