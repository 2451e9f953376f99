package com.example.hosts;

import io.advantagehub.api.DistributorId;
import io.advantagehub.api.Money;
import io.advantagehub.api.event.BonusAccrued;
import io.advantagehub.api.spi.HostEventTranslator;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

/** Sells by JPA and publishes each sale in the sale's own transaction. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(JpaHost.Shop.class)
public class JpaHost {

    public static void main(String[] args) {
        ConfigurableApplicationContext host = SpringApplication.run(JpaHost.class, args);
        Shop shop = host.getBean(Shop.class);
        if (host.getEnvironment().containsProperty("dies-after-sale")) {
            shop.sell(host.getEnvironment().getProperty("dies-after-sale"), "10.00");
            Runtime.getRuntime().halt(9);
        }
        try (host) {
            Tell.beans(host);
            shop.sell("kept", "10.00");
            Tell.that("rolled back", attempt(() -> shop.sellAndFail("gone", "10.00")));
            Tell.that("untranslatable", attempt(() -> shop.sell("untranslatable", "no number")));
            Tell.that("refused", attempt(() -> shop.sell("other-currency", "USD 10.00")));
            Tell.that("again", attempt(() -> shop.publish("kept", "10.00")));
            Tell.that("conflict", attempt(() -> shop.publish("kept", "11.00")));
            Tell.that("without transaction", attempt(() -> shop.publishAlone("alone", "10.00")));
            host.getBean(JdbcTemplate.class)
                    .queryForList("SELECT id FROM sale ORDER BY id", String.class)
                    .forEach(id -> Tell.that("sale", id));
        }
    }

    private static String attempt(Runnable work) {
        try {
            work.run();
            return "went well";
        } catch (RuntimeException failure) {
            return failure.getClass().getSimpleName();
        }
    }

    /** What the shop publishes. */
    record Sold(String id, String amount) {}

    /** In the plugin's words: a bonus, which needs nothing but a number. */
    @Bean
    HostEventTranslator<Sold> soldTranslator() {
        return new HostEventTranslator<>() {
            @Override
            public Class<Sold> hostType() {
                return Sold.class;
            }

            @Override
            public List<Named> translate(Sold sold) {
                String[] parts = sold.amount().split(" ");
                Currency currency = Currency.getInstance(parts.length > 1 ? parts[0] : "BRL");
                Money amount = Money.parse(parts.length > 1 && !parts[0].equals("no") ? parts[1] : parts[0], currency);
                return List.of(new Named(
                        sold.id(),
                        new BonusAccrued(
                                new DistributorId("ana"),
                                Instant.parse("2026-01-01T00:00:00Z"),
                                amount,
                                "sale",
                                sold.id())));
            }
        };
    }

    static class Shop {
        private final ApplicationEventPublisher publisher;

        @PersistenceContext
        private EntityManager sales;

        Shop(ApplicationEventPublisher publisher) {
            this.publisher = publisher;
        }

        @Transactional
        public void sell(String id, String amount) {
            sales.persist(new Sale(id));
            publisher.publishEvent(new Sold(id, amount));
        }

        @Transactional
        public void sellAndFail(String id, String amount) {
            sell(id, amount);
            throw new IllegalStateException("out of stock");
        }

        @Transactional
        public void publish(String id, String amount) {
            publisher.publishEvent(new Sold(id, amount));
        }

        public void publishAlone(String id, String amount) {
            publisher.publishEvent(new Sold(id, amount));
        }
    }

    /** The host's own row. */
    @Entity(name = "Sale")
    @Table(name = "sale")
    static class Sale {
        @Id
        private String id;

        protected Sale() {}

        Sale(String id) {
            this.id = id;
        }

        String id() {
            return id;
        }
    }
}
