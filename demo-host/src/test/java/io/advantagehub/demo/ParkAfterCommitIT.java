package io.advantagehub.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.advantagehub.demo.shop.Orders;
import io.advantagehub.demo.shop.Plan;
import io.advantagehub.demo.shop.Product;
import io.advantagehub.demo.shop.Purchase;
import io.advantagehub.demo.testing.InTheDemo;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** A shop on JPA that prefers its sale to the event: nothing that fails in the plugin's tables may cost it the sale. */
@InTheDemo
@TestPropertySource(properties = "advantage-hub.hooks.spring-events.on-failure=park-after-commit")
@DirtiesContext
class ParkAfterCommitIT {
    private final Orders orders;
    private final JdbcTemplate sql;

    ParkAfterCommitIT(Orders orders, JdbcTemplate sql) {
        this.orders = orders;
        this.sql = sql;
    }

    @Test
    void theSaleCommitsAndTheEventComesLater() {
        long order;
        // The first statement finds its table, so that something of ours is half done when the second does not.
        sql.execute("RENAME TABLE ah_inbox TO ah_inbox_away");
        try {
            order = orders.buy(new Purchase("ana", Product.INSTANCE, Plan.BASIC, 1))
                    .id();
            assertThat(sql.queryForObject("SELECT COUNT(*) FROM shop_order WHERE id = ?", Integer.class, order))
                    .isOne();
            assertThat(keysOf(order)).as("nothing half done").isZero();
        } finally {
            sql.execute("RENAME TABLE ah_inbox_away TO ah_inbox");
        }

        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(keysOf(order)).isOne());
    }

    private int keysOf(long order) {
        return sql.queryForObject(
                "SELECT COUNT(*) FROM ah_event_key WHERE event_id = ?", Integer.class, "order-" + order);
    }
}
