package io.advantagehub.accrual;

import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.SponsorTree;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.LedgerPolicy;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Accrual's beans. In a live programme the configured rules are published as soon as all beans are there. */
@Configuration(proxyBeanMethods = false)
public class AccrualConfiguration {

    @Bean
    Programme programme(RulesMapper mapper, Transactions transactions) {
        return new Programme(mapper, transactions);
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
                programme.run(configured.currency(), configured.shares(), clock.instant());
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
    OrderStore orderStore(OrderMapper orders) {
        return new OrderStore(orders);
    }

    @Bean
    EventPostings accrualPostings(OrderStore orders, Programme programme, Settings settings, Uplines uplines) {
        return new AccrualPostings(orders, programme, uplines, settings);
    }

    @Bean
    Uplines uplines(SponsorTree tree, ObjectProvider<ReferralCodes> codes) {
        return new Uplines(tree, codes.getIfAvailable(() -> new ReferralCodes() {}));
    }
}
