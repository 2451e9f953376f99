package io.advantagehub.accrual;

import io.advantagehub.api.internal.ReferralCodes;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.SponsorTree;
import io.advantagehub.ledger.Ledger;
import io.advantagehub.ledger.RepaymentShare;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import java.math.BigDecimal;
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
                programme.run(Programme.currency(configured.currencyCode()), configured.shares(), clock.instant());
            }
        };
    }

    @Bean
    RepaymentShare repaymentShare(Settings settings) {
        return () -> new BigDecimal(settings.snapshot().text("debt.repayment-share"));
    }

    @Bean
    AccrualHandler accrualHandler(
            OrderMapper orders,
            Programme programme,
            Ledger ledger,
            Settings settings,
            RepaymentShare repaymentShare,
            Uplines uplines) {
        return new AccrualHandler(new OrderStore(orders), programme, uplines, ledger, settings, repaymentShare);
    }

    @Bean
    Uplines uplines(SponsorTree tree, ObjectProvider<ReferralCodes> codes) {
        return new Uplines(tree, codes.getIfAvailable(() -> new ReferralCodes() {}));
    }
}
