package io.advantagehub.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.advantagehub.accrual.AccrualConfiguration;
import io.advantagehub.accrual.FixedShare;
import io.advantagehub.api.internal.InboxBatch;
import io.advantagehub.api.internal.InboxHandler;
import io.advantagehub.api.usecase.ReplayHostEvents;
import io.advantagehub.clock.ClockConfiguration;
import io.advantagehub.consent.ConsentConfiguration;
import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.database.Migrations;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.inbox.InboxConfiguration;
import io.advantagehub.lease.LeaseConfiguration;
import io.advantagehub.ledger.EventPostings;
import io.advantagehub.ledger.LedgerConfiguration;
import io.advantagehub.notification.NotificationConfiguration;
import io.advantagehub.replay.ReplayConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.sms.SmsConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A replay by those features of the plugin that one needs, wired here and not by a host: in a host nothing of the plugin's
 * can be put in the place of something else, and here the flat rate is, in that of the rules.
 *
 * @param spent from the first line to the last batch's end but for its commit; the ledger's check after it does not count
 * @param end all balances, to the cent
 */
record SharedReplay(Spent spent, String end) {
    private static final Class<?>[] FEATURES = {
        DatabaseConfiguration.class,
        ClockConfiguration.class,
        LeaseConfiguration.class,
        SettingsConfiguration.class,
        DistributorConfiguration.class,
        ConsentConfiguration.class,
        LedgerConfiguration.class,
        AccrualConfiguration.class,
        SmsConfiguration.class,
        NotificationConfiguration.class,
        InboxConfiguration.class,
        ReplayConfiguration.class
    };
    private static final Map<String, Object> PROPERTIES = Map.of(
            "advantage-hub.mode", "replay",
            "advantage-hub.workers", "manual",
            "logging.level.root", "WARN",
            "spring.main.banner-mode", "off",
            "spring.main.allow-bean-definition-overriding", "true");

    /** @param schema empty */
    static SharedReplay run(SharedBy way, Path history, HikariDataSource schema) throws Exception {
        Path rules = Files.writeString(Server.scratch("rules.yaml"), way.rulesFile());
        Path report = Server.scratch("report.csv");
        Migrations.migrate(schema);
        LastBatch last = new LastBatch(new JdbcTemplate(schema));
        try (ConfigurableApplicationContext plugin = plugin(way, schema, last)) {
            ReplayHostEvents replay = plugin.getBean(ReplayHostEvents.class);
            Spent begin = last.now();
            ReplayHostEvents.Report told = replay.replay(new ReplayHostEvents.Request(history, rules, null, report));
            if (!told.ledger().balanced() || told.rejected() > 0) {
                throw new IllegalStateException("the replay went wrong: " + told);
            }
            return new SharedReplay(last.at.minus(begin), told.balances() + Files.readString(report));
        }
    }

    private static ConfigurableApplicationContext plugin(SharedBy way, DataSource schema, LastBatch last) {
        return new SpringApplicationBuilder(FEATURES)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties(PROPERTIES)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(DataSource.class, () -> schema);
                    context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(schema));
                    context.registerBean("lastBatch", InboxHandler.class, () -> last);
                    if (way == SharedBy.FLAT_RATE) {
                        context.registerBean("accrualPostings", EventPostings.class, () -> FixedShare.among(context));
                    }
                })
                .run();
    }

    private static final class LastBatch implements InboxHandler {
        private final JdbcTemplate server;
        private Spent at;

        LastBatch(JdbcTemplate server) {
            this.server = server;
            this.at = now();
        }

        Spent now() {
            return Spent.now(server);
        }

        @Override
        public Phase phase() {
            return Phase.NOTIFY;
        }

        @Override
        public void handle(InboxBatch batch) {
            at = now();
        }
    }
}
