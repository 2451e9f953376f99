package io.advantagehub.accrual;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.internal.ProgrammeTerms;
import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.SponsorTree;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.LedgerPolicy;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Currency;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** Accrual's beans. In a live programme the configured rules are published as soon as all beans are there. */
@Configuration(proxyBeanMethods = false)
@Import(RulesConfiguration.class)
public class AccrualConfiguration {

    @Bean
    Programme programme(RulesMapper mapper, Mode mode, Transactions transactions) {
        return new Programme(mapper, mode, transactions);
    }

    @Bean
    ReplayRules replayRules(Programme programme, Environment environment) {
        return new ReplayRules(programme, ConfiguredRules.of(environment));
    }

    @Bean
    SmartInitializingSingleton configuredRulesPublisher(
            Programme programme, Environment environment, Mode mode, InstantSource clock) {
        ConfiguredRules configured = ConfiguredRules.of(environment);
        return () -> {
            if (mode == Mode.LIVE) {
                Currency currency = configured.currency();
                programme.run(currency, configured.publishable(currency), clock.instant());
            }
        };
    }

    @Bean
    LedgerPolicy ledgerPolicy(Settings settings) {
        return () -> {
            Settings.Snapshot now = settings.snapshot();
            return new LedgerPolicy.Terms(
                    new BigDecimal(now.text("debt.repayment-share")),
                    Duration.parse(now.text("cashback.restore-grace")),
                    Maturity.expiry(now));
        };
    }

    @Bean
    OrderStore orderStore(OrderMapper orders, ObjectProvider<ProgrammeTerms> terms) {
        return new OrderStore(orders, terms.getIfAvailable(() -> new ProgrammeTerms() {}));
    }

    @Bean
    MonthStore monthStore(MonthMapper months) {
        return new MonthStore(months);
    }

    @Bean
    EventPostings accrualPostings(
            OrderStore orders, Programme programme, Uplines uplines, MonthStore months, AccrualPostings.Around around) {
        return new AccrualPostings(orders, programme, new PurchaseShares(uplines), months, around);
    }

    /** A replay suspects nobody (contract §4). */
    @Bean
    AccrualPostings.Around aroundAccruals(Settings settings, Mode mode, ObjectProvider<Scrutiny> scrutiny) {
        return new AccrualPostings.Around(
                settings, mode == Mode.LIVE ? scrutiny.getIfAvailable(() -> Scrutiny.NONE) : Scrutiny.NONE);
    }

    @Bean
    HeldAccruals heldAccruals(
            OrderStore orders,
            HeldMapper mapper,
            MonthStore months,
            Ledger ledger,
            ProgrammeCurrency programme,
            ObjectProvider<TakenBackListener> listeners) {
        return new HeldAccruals(
                orders, mapper, months, ledger, programme, taken -> listeners.forEach(one -> one.takenBack(taken)));
    }

    @Bean
    Uplines uplines(SponsorTree tree, ObjectProvider<ReferralCodes> codes) {
        return new Uplines(tree, codes.getIfAvailable(() -> new ReferralCodes() {}));
    }
}
