package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.demo.people.PersonRegistered;
import io.advantagehub.demo.people.Referral;
import io.advantagehub.demo.shop.Orders;
import io.advantagehub.demo.shop.Plan;
import io.advantagehub.demo.shop.Product;
import io.advantagehub.demo.shop.Purchase;
import io.advantagehub.demo.testing.InTheDemo;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An event of the shop is the plugin's exactly when the shop's own transaction, which is JPA's, commits. */
@InTheDemo
class TransactionsIT {
    private static final Purchase SALE = new Purchase("ana", Product.INSTANCE, Plan.BASIC, 1);

    private final Orders orders;
    private final TransactionTemplate transaction;
    private final JdbcTemplate sql;
    private final ApplicationEventPublisher events;

    TransactionsIT(
            Orders orders, PlatformTransactionManager manager, JdbcTemplate sql, ApplicationEventPublisher events) {
        this.orders = orders;
        this.transaction = new TransactionTemplate(manager);
        this.sql = sql;
        this.events = events;
    }

    @Test
    void aSaleThatCommitsIsOneEvent() {
        long order = orders.buy(SALE).id();

        assertThat(count("shop_order", "id", order)).isOne();
        assertThat(eventsOf(order)).isOne();
    }

    @Test
    void aSaleThatRollsBackIsNone() {
        AtomicLong order = new AtomicLong();
        transaction.executeWithoutResult(status -> {
            order.set(orders.buy(SALE).id());
            status.setRollbackOnly();
        });

        assertThat(count("shop_order", "id", order.get())).isZero();
        assertThat(eventsOf(order.get())).isZero();
    }

    @Test
    void anEventThatCannotBeTranslatedNeverBreaksTheSale() {
        AtomicLong order = new AtomicLong();
        transaction.executeWithoutResult(status -> {
            events.publishEvent(somebodyWith("no phone number"));
            order.set(orders.buy(SALE).id());
        });

        assertThat(count("shop_order", "id", order.get())).isOne();
        assertThat(eventsOf(order.get())).isOne();
    }

    private static PersonRegistered somebodyWith(String phone) {
        return new PersonRegistered(
                "nobody",
                Instant.EPOCH,
                null,
                Referral.NONE,
                "Nobody",
                phone,
                Locale.ENGLISH,
                ZoneOffset.UTC,
                Set.of(),
                "none");
    }

    private int eventsOf(long order) {
        return count("ah_event_key", "event_id", "order-" + order);
    }

    private int count(String table, String column, Object value) {
        return sql.queryForObject("SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?", Integer.class, value);
    }
}
