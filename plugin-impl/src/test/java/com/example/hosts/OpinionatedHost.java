package com.example.hosts;

import com.fasterxml.jackson.databind.ObjectMapper;
import javax.sql.DataSource;
import org.apache.ibatis.annotations.Select;
import org.apache.ibatis.session.SqlSessionFactory;
import org.mybatis.spring.SqlSessionFactoryBean;
import org.mybatis.spring.mapper.MapperFactoryBean;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Its own Flyway, its own MyBatis, an answer of its own to every exception, and JSON in SNAKE_CASE. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({OpinionatedHost.Pages.class, OpinionatedHost.EveryException.class})
public class OpinionatedHost {

    public static void main(String[] args) throws Exception {
        try (ConfigurableApplicationContext host = SpringApplication.run(OpinionatedHost.class, args)) {
            Tell.beans(host);
            Tell.pages(host, "/item", "/broken", "/advantage-hub/nothing");
            Tell.that("json", host.getBean(ObjectMapper.class).writeValueAsString(new Item("Whey Protein", 1)));
            JdbcTemplate sql = host.getBean(JdbcTemplate.class);
            sql.queryForList("SELECT CONCAT(version, ' ', script) FROM flyway_schema_history", String.class)
                    .forEach(migration -> Tell.that("migration", migration));
            Tell.tables(sql);
        }
    }

    @Bean
    SqlSessionFactory shopSessions(DataSource database) throws Exception {
        SqlSessionFactoryBean sessions = new SqlSessionFactoryBean();
        sessions.setDataSource(database);
        return sessions.getObject();
    }

    @Bean
    MapperFactoryBean<Items> items(SqlSessionFactory shopSessions) {
        MapperFactoryBean<Items> items = new MapperFactoryBean<>(Items.class);
        items.setSqlSessionFactory(shopSessions);
        return items;
    }

    /** As a shop's own mapper. */
    interface Items {
        @Select("SELECT product_name AS productName, in_stock AS inStock FROM shop_item")
        Item first();
    }

    record Item(String productName, Integer inStock) {}

    @RestController
    static class Pages {
        private final Items items;

        Pages(Items items) {
            this.items = items;
        }

        @GetMapping("/item")
        Item item() {
            return items.first();
        }

        @GetMapping("/broken")
        Item broken() {
            throw new IllegalStateException("broken");
        }
    }

    @ControllerAdvice
    static class EveryException {
        @ExceptionHandler(Exception.class)
        ResponseEntity<String> any(Exception failure) {
            return ResponseEntity.status(418)
                    .body("shop's own answer to " + failure.getClass().getSimpleName());
        }
    }
}
