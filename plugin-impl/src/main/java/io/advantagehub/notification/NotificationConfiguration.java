package io.advantagehub.notification;

import io.advantagehub.api.internal.DueWork;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.consent.Consents;
import io.advantagehub.database.Transactions;
import io.advantagehub.distributor.Recipients;
import io.advantagehub.settings.Mode;
import io.advantagehub.settings.Settings;
import io.advantagehub.sms.Outbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The feature's beans. */
@Configuration(proxyBeanMethods = false)
public class NotificationConfiguration {

    @Bean
    InboxHandler notifyHandler(Settings settings, ReminderMapper rows, Mode mode, Desk desk) {
        return new NotifyHandler(settings, new Reminders(rows, mode), desk);
    }

    @Bean
    DueWork reminderSweeper(ReminderMapper rows, Transactions transactions, Settings settings, Mode mode, Desk desk) {
        return new ReminderSweeper(rows, transactions, settings, mode, desk);
    }

    @Bean
    Desk notificationDesk(Consents consents, Recipients recipients, Outbox outbox) {
        return new Desk(consents, recipients, outbox);
    }
}
