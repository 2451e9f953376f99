package io.advantagehub.guard;

import io.advantagehub.api.internal.CodeGuard;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.spi.NumberRiskSource;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Transactions;
import io.advantagehub.keys.Keyrings;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.LastLook;
import io.advantagehub.web.OverHttp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
public class GuardConfiguration {

    @Bean
    Tallies codeTallies() {
        return new Tallies();
    }

    @Bean
    CodeGuard codeGuard(
            Tallies tallies, TallyMapper rows, Keyrings keys, ProgrammeCurrency programme, SystemTime time) {
        return new Guard(tallies, new Budgets(rows, tallies), keys, programme, time);
    }

    @Bean
    DueWork writingDownOfTallies(Tallies tallies, TallyMapper rows, Transactions transactions, SystemTime time) {
        return new WritingDown(tallies, rows, transactions, time);
    }

    @Bean
    LastLook recentChangesOfNumbers(ObjectProvider<NumberRiskSource> host, Settings settings, SystemTime time) {
        return new RecentChanges(host.getIfAvailable(() -> new NumberRiskSource() {}), settings, time);
    }

    @OverHttp
    static class Controllers {

        @Bean
        AdminCodeGuard adminCodeGuard(TallyMapper rows, ProgrammeCurrency programme) {
            return new AdminCodeGuard(rows, programme);
        }
    }
}
