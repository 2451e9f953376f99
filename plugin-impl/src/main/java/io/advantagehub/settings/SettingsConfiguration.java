package io.advantagehub.settings;

import io.advantagehub.api.Money;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.api.spi.HostSettings;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.api.usecase.ManageSettings;
import io.advantagehub.database.Transactions;
import io.advantagehub.web.OverHttp;
import java.time.InstantSource;
import java.util.Currency;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** The catalogue, its values, and whose values count in this process. */
@Configuration(proxyBeanMethods = false)
public class SettingsConfiguration {

    @Bean
    Mode mode(Environment environment) {
        return "replay".equalsIgnoreCase(environment.getProperty("advantage-hub.mode")) ? Mode.REPLAY : Mode.LIVE;
    }

    @Bean
    Settings settings(Mode mode, CurrentCatalogue catalogue, SettingStore store) {
        return mode == Mode.REPLAY
                ? new DefaultSettings(catalogue)
                : new OneReading(new StoredSettings(catalogue, store));
    }

    @Bean
    ManageSettings manageSettings(
            CurrentCatalogue catalogue,
            SettingStore store,
            SettingMapper table,
            Transactions transactions,
            InstantSource clock) {
        return new AdministerSettings(catalogue, store, table, transactions, clock);
    }

    @Bean
    SettingStore settingStore(ObjectProvider<HostSettings> host, SettingMapper table) {
        HostSettings hosts = host.getIfAvailable();
        return hosts == null ? new TableStore(table) : new HostStore(hosts);
    }

    @Bean
    CurrentCatalogue currentCatalogue(
            ObjectProvider<ProgrammeCurrency> programme,
            ObjectProvider<ProtectedOperation> operations,
            Environment environment) {
        Set<String> types = operations.stream().map(ProtectedOperation::type).collect(Collectors.toSet());
        return new CurrentCatalogue(currency(programme, environment), types);
    }

    /** The programme's, where there is one already; the one that it is going to have. */
    private static Supplier<Currency> currency(ObjectProvider<ProgrammeCurrency> programme, Environment environment) {
        return () -> {
            ProgrammeCurrency known = programme.getIfAvailable();
            return known == null
                    ? Money.currency(environment.getProperty("advantage-hub.currency", "BRL"))
                    : known.currency();
        };
    }

    @OverHttp
    static class Controllers {

        @Bean
        AdminSettings adminSettings(
                ManageSettings settings, ObjectProvider<ProgrammeCurrency> programme, Environment environment) {
            return new AdminSettings(settings, currency(programme, environment));
        }
    }
}
