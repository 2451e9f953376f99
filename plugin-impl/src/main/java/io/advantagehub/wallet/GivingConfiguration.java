package io.advantagehub.wallet;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.internal.Traces;
import io.advantagehub.api.spi.PayoutGateway;
import io.advantagehub.api.usecase.SendBalance;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.confirmation.Confirmations;
import io.advantagehub.confirmation.OwnOperation;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.errand.Errand;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.idempotency.Idempotency;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Balance that goes to others, or out. */
@Configuration(proxyBeanMethods = false)
class GivingConfiguration {

    @Bean
    Gifts gifts(
            GiftMapper rows,
            Spending spending,
            PayeeMapper lookups,
            Recipients people,
            ConfirmationGate gate,
            Ledger ledger,
            ProgrammeCurrency programme,
            InstantSource clock,
            SystemTime time) {
        return new Gifts(rows, spending, new Payees(lookups, people, time), gate, ledger, programme, clock);
    }

    @Bean
    Traces destinationTraces(DestinationMapper destinations) {
        return new DestinationTraces(destinations);
    }

    @Bean
    Payouts payouts(
            PayoutMapper rows,
            Spending spending,
            DestinationMapper destinations,
            Recipients people,
            Settings settings,
            ConfirmationGate gate,
            Ledger ledger,
            ProgrammeCurrency programme,
            InstantSource clock,
            SystemTime time) {
        CoolingOff coolingOff = new CoolingOff(destinations, settings, people);
        return new Payouts(rows, spending, coolingOff, gate, ledger, programme, clock, time);
    }

    @Bean
    OwnOperation transferByCode(Gifts gifts, Recipients people) {
        return new TransferByCode(gifts, people);
    }

    @Bean
    OwnOperation payoutByCode(Payouts payouts) {
        return new PayoutByCode(payouts);
    }

    @Bean
    SendBalance sendBalance(
            Gifts gifts,
            Payouts payouts,
            ObjectProvider<PayoutGateway> gateway,
            Confirmations confirmations,
            Idempotency idempotency) {
        return new SendingForHost(gifts, payouts, gateway.getIfAvailable() != null, confirmations, idempotency);
    }

    @Bean
    EventPostings remittances(PayoutMapper rows) {
        return new OrderEvents<>(new Remittances(rows));
    }

    @Bean
    Errand sendingOfPayouts(
            PayoutMapper rows,
            Payouts payouts,
            Transactions transactions,
            ObjectProvider<PayoutGateway> gateway,
            SystemTime time) {
        return new Sending(rows, payouts, transactions, gateway.getIfAvailable(() -> new PayoutGateway() {}), time);
    }

    @Bean
    DueWork expiringOrders(
            RedemptionMapper redemptions, GiftMapper gifts, PayoutMapper payouts, Transactions transactions) {
        return new ExpiringOrders(redemptions, gifts, payouts, transactions);
    }

    @OverHttp
    static class Controllers {

        @Bean
        MyTransfers myTransfers(
                Gifts gifts,
                GiftMapper rows,
                Confirmations confirmations,
                Commands commands,
                Transactions transactions,
                InstantSource clock) {
            return new MyTransfers(gifts, rows, confirmations, commands, transactions, clock);
        }

        @Bean
        MyPayouts myPayouts(
                Payouts payouts,
                PayoutMapper rows,
                Confirmations confirmations,
                Commands commands,
                Transactions transactions,
                InstantSource clock,
                ObjectProvider<PayoutGateway> gateway,
                Settings settings) {
            boolean canBeSent = gateway.getIfAvailable() != null;
            return new MyPayouts(
                    payouts, rows, confirmations, commands, transactions, clock, canBeSent, new Languages(settings));
        }
    }
}
