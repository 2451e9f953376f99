package io.advantagehub.notification;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.confirmation.LockListener;
import io.advantagehub.consent.Consents;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.ledger.DebtListener;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.Outbox;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
public class NotificationConfiguration {

    @Bean
    InboxHandler notifyHandler(Settings settings, ReminderMapper rows, Mode mode, Desk desk) {
        return new NotifyHandler(settings, mode, new Reminders(rows, mode), desk);
    }

    @Bean
    DueWork reminderSweeper(ReminderMapper rows, Transactions transactions, Settings settings, Mode mode, Desk desk) {
        return new ReminderSweeper(rows, transactions, settings, mode, desk);
    }

    @Bean
    DebtListener debtNews(Settings settings, Desk desk) {
        return (arisen, at) -> {
            if (!arisen.debts().isEmpty()) {
                Desk.Session session = desk.open(settings.snapshot(), Optional.empty());
                arisen.debts().forEach(debt -> session.tell(Notice.of(debt, at)));
                session.close();
            }
        };
    }

    @Bean
    LockListener lockNews(Settings settings, Desk desk) {
        return lock -> {
            Desk.Session session = desk.open(settings.snapshot(), Optional.empty());
            session.tell(Notice.of(lock));
            session.close();
        };
    }

    @Bean
    Desk notificationDesk(Consents consents, Recipients recipients, Outbox outbox) {
        return new Desk(consents, recipients, outbox);
    }
}
