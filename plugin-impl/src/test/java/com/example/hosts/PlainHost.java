package com.example.hosts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Web and JDBC, and a schema that was filled by hand long ago; whatever else lies on its class path is Boot's affair. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(PlainHost.Pages.class)
public class PlainHost {

    public static void main(String[] args) {
        try (ConfigurableApplicationContext host = SpringApplication.run(PlainHost.class, args)) {
            Tell.beans(host);
            Tell.threads();
            Tell.pages(host, "/orders", "/advantage-hub/nothing", "/nothing");
            Tell.tables(host.getBean(JdbcTemplate.class));
        }
    }

    @RestController
    static class Pages {
        private final JdbcTemplate sql;

        Pages(JdbcTemplate sql) {
            this.sql = sql;
        }

        @GetMapping("/orders")
        Object orders() {
            return sql.queryForList("SELECT id, note FROM orders ORDER BY id");
        }
    }
}
