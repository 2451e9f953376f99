package io.advantagehub.demo.translation;

import static org.assertj.core.api.Assertions.assertThat;

import io.advantagehub.api.edge.HostEventFormat;
import io.advantagehub.api.spi.HostEventTranslator.Named;
import io.advantagehub.api.spi.HostHistory;
import io.advantagehub.demo.clock.ShopClock;
import io.advantagehub.demo.shop.Order;
import io.advantagehub.demo.shop.Orders;
import io.advantagehub.demo.shop.Plan;
import io.advantagehub.demo.shop.Product;
import io.advantagehub.demo.shop.Purchase;
import io.advantagehub.demo.testing.InTheDemo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the shop tells again is what it told when it happened. */
@InTheDemo
class ShopHistoryIT {
    private final HostHistory history;
    private final Orders orders;
    private final ShopClock clock;
    private final JdbcTemplate sql;

    ShopHistoryIT(HostHistory history, Orders orders, ShopClock clock, JdbcTemplate sql) {
        this.history = history;
        this.orders = orders;
        this.clock = clock;
        this.sql = sql;
    }

    @Test
    void whatWasToldIsToldAgainInTheSameWords() {
        Instant before = clock.now();
        Order order = orders.buy(new Purchase("ana", Product.INSTANCE, Plan.BASIC, 2));

        Named again = since(before).stream()
                .filter(named -> named.id().equals("order-" + order.id()))
                .findFirst()
                .orElseThrow();

        HostEventFormat format =
                ServiceLoader.load(HostEventFormat.class).findFirst().orElseThrow();
        assertThat(format.content(again.event()).canonicalJson())
                .isEqualTo(sql.queryForObject(
                        "SELECT payload FROM ah_inbox WHERE event_id = ?", String.class, again.id()));
    }

    @Test
    void whatWasNeverToldIsToldNow() {
        Instant before = clock.now();
        Order order = orders.buy(new Purchase("ana", Product.INSTANCE, Plan.BASIC, 1));
        sql.update(
                "INSERT INTO shop_order (buyer_id, product, plan, quantity, renewal, amount, paid_at, refunded, refunds,"
                        + " version) SELECT buyer_id, product, plan, quantity, renewal, amount, paid_at, 0, 0, 0"
                        + " FROM shop_order WHERE id = " + order.id());
        long untold = sql.queryForObject("SELECT MAX(id) FROM shop_order", Long.class);

        assertThat(since(before)).extracting(Named::id).contains("order-" + order.id(), "order-" + untold);
        assertThat(since(clock.now().plusSeconds(60))).isEmpty();
    }

    private List<Named> since(Instant from) {
        List<Named> all = new ArrayList<>();
        HostHistory.Page page = history.since(from, null);
        while (page.next() != null) {
            all.addAll(page.events());
            page = history.since(from, page.next());
        }
        return all;
    }
}
