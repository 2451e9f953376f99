package io.advantagehub.wallet;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Transactions;
import io.advantagehub.errand.Errand;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.ledger.DebtListener;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LedgerAudit;
import io.advantagehub.ledger.LedgerCheck;
import io.advantagehub.settings.Settings;
import io.advantagehub.web.OverHttp;
import java.math.BigDecimal;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What administrators correct and bring along. */
@Configuration(proxyBeanMethods = false)
class AdministrationConfiguration {
    private static final String ALONE = "advantage-hub.adjustments.alone";

    @Bean
    Adjustments adjustments(
            AdjustmentMapper rows,
            RedemptionMapper redemptions,
            GiftMapper gifts,
            PayoutMapper payouts,
            Ledger ledger,
            ProgrammeCurrency programme,
            Settings settings,
            Environment environment,
            ObjectProvider<DebtListener> debtors,
            InstantSource clock) {
        return new Adjustments(
                rows,
                new Reversible(ledger, redemptions, gifts, payouts),
                new Correcting(ledger, programme, settings, debtors.getIfAvailable(() -> (debts, at) -> {})),
                programme,
                alone(environment),
                clock);
    }

    @Bean
    Errand auditingOfTheLedger(LedgerAudit audit, SystemTime time) {
        return new Auditing(audit, time);
    }

    private static BigDecimal alone(Environment environment) {
        String alone = environment.getProperty(ALONE, "0");
        if (!alone.matches("[0-9]{1,15}(\\.[0-9]{1,4})?")) {
            throw new IllegalArgumentException(ALONE + " must be an amount, as in 50.00");
        }
        return new BigDecimal(alone);
    }

    @OverHttp
    static class Controllers {

        @Bean
        AdminAdjustments adminAdjustments(
                Adjustments adjustments, AdjustmentMapper rows, Commands commands, Transactions transactions) {
            return new AdminAdjustments(adjustments, rows, commands, transactions);
        }

        @Bean
        AdminOpeningBalances adminOpeningBalances(
                OpeningBalances balances, Commands commands, ProgrammeCurrency programme) {
            return new AdminOpeningBalances(balances, commands, programme);
        }

        @Bean
        AdminParkedAccounts adminParkedAccounts(LedgerCheck check) {
            return new AdminParkedAccounts(check);
        }
    }
}
