package io.advantagehub.referral;

import io.advantagehub.api.edge.HttpDoor.Request;
import io.advantagehub.api.internal.ProgrammeCurrency;
import io.advantagehub.database.DatabaseConfiguration;
import io.advantagehub.distributor.DistributorConfiguration;
import io.advantagehub.settings.SettingsConfiguration;
import io.advantagehub.web.OwnDoor;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.PlatformTransactionManager;

/** Follows a link some hundred times a second until it is killed; says in a line of its own when each was answered. */
final class ClicksProcess {
    private static final Map<String, List<String>> BROWSER = Map.of("user-agent", List.of("Mozilla/5.0 Firefox/140.0"));

    private ClicksProcess() {}

    public static void main(String[] arguments) {
        DataSource database = new DriverManagerDataSource(arguments[0], arguments[1], arguments[2]);
        AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
        context.setEnvironment(new MockEnvironment());
        context.registerBean(DataSource.class, () -> database);
        context.registerBean(PlatformTransactionManager.class, () -> new JdbcTransactionManager(database));
        context.registerBean(InstantSource.class, InstantSource::system);
        context.registerBean(ProgrammeCurrency.class, () -> () -> ReferralFixture.BRL);
        context.register(
                DatabaseConfiguration.class,
                SettingsConfiguration.class,
                DistributorConfiguration.class,
                ReferralConfiguration.class);
        context.refresh();
        OwnDoor door = context.getBean(OwnDoor.class);
        Request click = new Request("GET", "/r/" + arguments[3], "", "10.0.0.1", BROWSER, new byte[0]);
        while (door.door().answer(click).headers().containsKey("Set-Cookie")) {
            System.out.println("answered " + System.nanoTime());
            System.out.flush();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
        }
    }
}
