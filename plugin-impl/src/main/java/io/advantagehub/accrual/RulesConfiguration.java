package io.advantagehub.accrual;

import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.Transactions;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What administrators do with the rules. */
@Configuration(proxyBeanMethods = false)
class RulesConfiguration {

    @Bean
    Publishing publishing(Programme programme, InstantSource clock) {
        return new Publishing(programme, clock);
    }

    @Bean
    Preview preview(Programme programme, Uplines uplines, MonthStore months, AccrualPostings.Around around) {
        return new Preview(programme, uplines, months, around);
    }

    @Bean
    Simulation simulation(Programme programme, Uplines uplines, SimulationMapper mapper, Transactions transactions) {
        return new Simulation(programme, uplines, mapper, transactions);
    }

    @OverHttp
    static class Controllers {

        @Bean
        AdminCashbackRules adminCashbackRules(Programme programme, Publishing publishing, InstantSource clock) {
            return new AdminCashbackRules(programme, publishing, clock);
        }

        @Bean
        AdminRulesPreview adminRulesPreview(
                Preview preview, Publishing publishing, ProgrammeCurrency programme, InstantSource clock) {
            return new AdminRulesPreview(preview, publishing, programme, clock);
        }

        @Bean
        AdminRulesSimulation adminRulesSimulation(
                Simulation simulation, Publishing publishing, ProgrammeCurrency programme) {
            return new AdminRulesSimulation(simulation, publishing, programme);
        }
    }
}
