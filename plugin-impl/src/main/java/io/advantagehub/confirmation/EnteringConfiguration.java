package io.advantagehub.confirmation;

import io.advantagehub.api.internal.AuthenticatorApps;
import io.advantagehub.api.usecase.ConfirmOperations;
import io.advantagehub.clock.SystemTime;
import io.advantagehub.database.Transactions;
import io.advantagehub.idempotency.Idempotency;
import io.advantagehub.keys.Keyring;
import io.advantagehub.settings.Settings;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What happens with a code once somebody has it. */
@Configuration(proxyBeanMethods = false)
class EnteringConfiguration {

    @Bean
    Preparing preparingOfOperations(Registry registry, DueMapper executions, SystemTime time) {
        return new Preparing(registry, executions, time);
    }

    @Bean
    Checking checkingOfCodes(
            Methods methods,
            @Qualifier("confirmationKeys") Keyring keys,
            Seals seals,
            ObjectProvider<AuthenticatorApps> apps) {
        return new Checking(methods, keys, seals, apps.getIfAvailable(() -> new AuthenticatorApps() {}));
    }

    @Bean
    Entering enteringOfCodes(
            ConfirmationMapper rows,
            BudgetMapper budgets,
            Preparing preparing,
            Checking checking,
            Gatekeeper gatekeeper,
            Transactions transactions,
            InstantSource clock,
            StoredTrail trail,
            Locks locks) {
        return new Entering(rows, budgets, preparing, checking, gatekeeper, transactions, clock, trail, locks);
    }

    @Bean
    Resending resendingOfCodes(
            ConfirmationMapper rows,
            Preparing preparing,
            Checking checking,
            Gatekeeper gatekeeper,
            Letters letters,
            @Qualifier("confirmationKeys") Keyring keys,
            Transactions transactions,
            Settings settings,
            InstantSource clock,
            Registry registry,
            StoredTrail trail) {
        return new Resending(
                rows, preparing, checking, gatekeeper, letters, keys, transactions, settings, clock, registry, trail);
    }

    @Bean
    Cancelling cancellingOfOperations(
            ConfirmationMapper rows,
            Preparing preparing,
            Transactions transactions,
            InstantSource clock,
            StoredTrail trail) {
        return new Cancelling(rows, preparing, transactions, clock, trail);
    }

    @Bean
    Reporting reportingOfOperations(
            ConfirmationMapper rows, DueMapper executions, Transactions transactions, InstantSource clock) {
        return new Reporting(rows, executions, transactions, clock);
    }

    @Bean
    Reading readingOfConfirmations(ConfirmationMapper rows, Seals seals, InstantSource clock) {
        return new Reading(rows, seals, clock);
    }

    @Bean
    HostOperations hostOperations(
            ConfirmationMapper rows,
            Registry registry,
            Asking asking,
            Seals seals,
            Settings settings,
            InstantSource clock) {
        return new HostOperations(rows, registry, asking, seals, settings, clock);
    }

    @Bean
    ConfirmOperations confirmOperations(
            HostOperations operations,
            Entering entering,
            Resending resending,
            Cancelling cancelling,
            Reporting reporting,
            Reading reading,
            Idempotency idempotency) {
        return new Confirming(operations, entering, resending, cancelling, reporting, reading, idempotency);
    }
}
