package io.advantagehub.wallet;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.spi.RedemptionListener;
import io.advantagehub.api.usecase.RedeemBalance;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.Errand;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.idempotency.Idempotency;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LedgerReader;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Balance on renewals. */
@Configuration(proxyBeanMethods = false)
class RedemptionConfiguration {

    @Bean
    Redemptions redemptions(
            RedemptionMapper rows,
            Spending spending,
            ConfirmationGate gate,
            Notices notices,
            Ledger ledger,
            ProgrammeCurrency programme,
            Settings settings,
            InstantSource clock) {
        return new Redemptions(rows, spending, gate, notices, ledger, programme, settings, clock);
    }

    @Bean
    OwnOperation redemptionByCode(Redemptions redemptions) {
        return new RedemptionByCode(redemptions);
    }

    @Bean
    Notices redemptionNotices(NoticeMapper rows, ObjectProvider<RedemptionListener> host, SystemTime time) {
        return new Notices(rows, time, host.getIfAvailable() != null);
    }

    @Bean
    Quotes quotes(LedgerReader ledger, RedemptionMapper rows, Settings settings, InstantSource clock) {
        return new Quotes(ledger, rows, settings, clock);
    }

    @Bean
    EventPostings renewalEvents(RedemptionMapper rows) {
        return new OrderEvents<>(new Renewals(rows));
    }

    @Bean
    Errand tellingOfRedemptions(
            NoticeMapper notices,
            RedemptionMapper redemptions,
            Transactions transactions,
            ObjectProvider<RedemptionListener> host,
            SystemTime time) {
        return new Telling(
                notices, redemptions, transactions, host.getIfAvailable(() -> new RedemptionListener() {}), time);
    }

    @Bean
    RedeemBalance redeemBalance(
            Redemptions redemptions,
            RedemptionMapper rows,
            Quotes quotes,
            Confirmations confirmations,
            Idempotency idempotency,
            Transactions transactions,
            InstantSource clock) {
        return new RedemptionsOfHost(redemptions, rows, quotes, confirmations, idempotency, transactions, clock);
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyRedemptions myRedemptions(
                Redemptions redemptions,
                RedemptionMapper rows,
                Confirmations confirmations,
                Commands commands,
                Transactions transactions,
                InstantSource clock) {
            return new MyRedemptions(redemptions, rows, confirmations, commands, transactions, clock);
        }

        @Bean
        HostRedemptions hostRedemptions(
                Quotes quotes, RedemptionMapper rows, ProgrammeCurrency programme, InstantSource clock) {
            return new HostRedemptions(quotes, rows, programme, clock);
        }
    }
}
