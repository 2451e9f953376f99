package com.example.hosts;

import java.util.Arrays;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.DataSourceBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** A shop and a warehouse, each with a database and a transaction manager of its own, and none of them primary. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class TwoDatabasesHost {

    public static void main(String[] args) {
        try (ConfigurableApplicationContext host = SpringApplication.run(TwoDatabasesHost.class, args)) {
            Tell.beans(host);
            for (String name : Arrays.asList("shopDb", "warehouseDb")) {
                JdbcTemplate sql = new JdbcTemplate(host.getBean(name, DataSource.class));
                Tell.that(
                        name,
                        sql.queryForObject(
                                "SELECT COUNT(*) FROM information_schema.tables"
                                        + " WHERE table_schema = DATABASE() AND LEFT(table_name, 3) = 'ah_'",
                                Integer.class));
            }
        }
    }

    @Bean
    DataSource shopDb(Environment environment) {
        return database(environment, "shop.url");
    }

    @Bean
    DataSource warehouseDb(Environment environment) {
        return database(environment, "warehouse.url");
    }

    @Bean
    PlatformTransactionManager shopTx(DataSource shopDb) {
        return new DataSourceTransactionManager(shopDb);
    }

    @Bean
    PlatformTransactionManager warehouseTx(DataSource warehouseDb) {
        return new DataSourceTransactionManager(warehouseDb);
    }

    private static DataSource database(Environment environment, String url) {
        return DataSourceBuilder.create()
                .url(environment.getRequiredProperty(url))
                .username(environment.getProperty("spring.datasource.username"))
                .password(environment.getProperty("spring.datasource.password"))
                .build();
    }
}
