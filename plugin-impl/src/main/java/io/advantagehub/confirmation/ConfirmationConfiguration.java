package io.advantagehub.confirmation;

import io.advantagehub.api.internal.AuthenticatorApps;
import io.advantagehub.api.internal.CodeGuard;
import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.spi.ProtectedOperation;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.errand.Errand;
import io.advantagehub.errand.ErrandConfiguration;
import io.advantagehub.idempotency.Commands;
import io.advantagehub.keys.Keyring;
import io.advantagehub.keys.Keyrings;
import io.advantagehub.keys.KeysConfiguration;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.LastLook;
import io.advantagehub.sms.Outbox;
import io.advantagehub.sms.SmsRoutes;
import io.advantagehub.web.OverHttp;
import java.net.URI;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
@Import({KeysConfiguration.class, ErrandConfiguration.class, EnteringConfiguration.class, TrailConfiguration.class})
public class ConfirmationConfiguration {
    private static final String HOST = "[A-Za-z0-9.-]{1,253}";
    private static final long PER_ADDRESS = 300;

    @Bean
    Confirmations confirmations(
            ConfirmationMapper rows,
            Asking asking,
            ObjectProvider<Whence> whence,
            ObjectProvider<OwnOperation> operations,
            Settings settings,
            InstantSource clock) {
        return new StoredConfirmations(
                rows, asking, whence.getIfAvailable(() -> new Whence() {}), operations, settings, clock);
    }

    @Bean
    FailureBudget failureBudget(
            BudgetMapper rows,
            Transactions transactions,
            Settings settings,
            InstantSource clock,
            StoredTrail trail,
            Locks locks) {
        return new Budgets(rows, transactions, settings, clock, trail, locks);
    }

    @Bean
    Asking askingForCodes(
            ConfirmationMapper rows,
            BudgetMapper budgets,
            PlaceMapper places,
            Methods methods,
            Gatekeeper gatekeeper,
            Letters letters,
            @Qualifier("confirmationKeys") Keyring keys,
            Settings settings,
            InstantSource clock) {
        return new Asking(rows, budgets, places, methods, gatekeeper, letters, keys, settings, clock);
    }

    @Bean
    Keyring confirmationKeys(Keyrings keyrings) {
        return keyrings.of(Keyrings.Purpose.CONFIRMATION);
    }

    @Bean
    Methods confirmationMethods(Recipients people, ObjectProvider<AuthenticatorApps> apps, SmsRoutes routes) {
        return new Methods(people, apps.getIfAvailable(() -> new AuthenticatorApps() {}), routes);
    }

    @Bean
    Gatekeeper codesGatekeeper(
            Settings settings,
            ObjectProvider<CodeGuard> guard,
            @Qualifier("confirmationKeys") Keyring keys,
            Environment environment) {
        long perAddress =
                environment.getProperty("advantage-hub.confirmation.per-address-per-hour", Long.class, PER_ADDRESS);
        return new Gatekeeper(settings, guard.getIfAvailable(() -> new CodeGuard() {}), keys, perAddress);
    }

    @Bean
    Letters codeLetters(Outbox outbox, Settings settings, InstantSource clock, Environment environment) {
        return new Letters(outbox, new Codes(), settings, clock, pageHost(environment));
    }

    private static String pageHost(Environment environment) {
        String publicUrl = environment.getProperty("advantage-hub.public-url", "http://localhost");
        String host = environment.getProperty(
                "advantage-hub.confirmation.page-host",
                String.valueOf(URI.create(publicUrl).getHost()));
        if (!host.matches(HOST)) {
            throw new IllegalArgumentException(
                    "advantage-hub.confirmation.page-host must be the name of the host whose page takes the code");
        }
        return host;
    }

    @Bean
    DueWork expiringConfirmations(DueMapper rows, Transactions transactions) {
        return new ExpiringConfirmations(rows, transactions);
    }

    @Bean
    DueWork forgettingOfPlaces(PlaceMapper rows, Transactions transactions) {
        return new ForgettingPlaces(rows, transactions);
    }

    @Bean
    LastLook awaitedCodes(DueMapper rows) {
        return new AwaitedCodes(rows);
    }

    @Bean
    Seals sealsOfOperations(@Qualifier("confirmationKeys") Keyring keys) {
        return new Seals(keys);
    }

    @Bean
    Errand deliveringOfOperations(
            DueMapper rows,
            Seals seals,
            Registry registry,
            Reporting reporting,
            Transactions transactions,
            SystemTime time) {
        return new Delivering(rows, seals, registry, reporting, transactions, time);
    }

    @Bean
    Registry operationRegistry(ObjectProvider<OwnOperation> own, ObjectProvider<ProtectedOperation> hosts) {
        return new Registry(own.stream().toList(), hosts.stream().toList());
    }

    @OverHttp
    static class Controllers {

        @Bean
        Whence whenceOfRequests() {
            return new OfRequest();
        }

        @Bean
        MyConfirmations myConfirmations(ConfirmOperations operations, InstantSource clock) {
            return new MyConfirmations(operations, clock);
        }

        @Bean
        OperationsController operationsController(
                HostOperations operations, ConfirmOperations confirming, Commands commands) {
            return new OperationsController(operations, confirming, commands);
        }

        @Bean
        AdminRecovery adminRecovery(
                BudgetMapper rows, Transactions transactions, InstantSource clock, StoredTrail trail) {
            return new AdminRecovery(rows, transactions, clock, trail);
        }
    }
}
