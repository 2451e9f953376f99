package com.example.hosts;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;

/** Web and JDBC, and nothing of its own; tells its port when it is open, and stays until somebody ends it. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class LastingHost {

    @SuppressWarnings("MustBeClosedChecker")
    public static void main(String[] args) {
        ConfigurableApplicationContext host = SpringApplication.run(LastingHost.class, args);
        Tell.that("port", host.getEnvironment().getRequiredProperty("local.server.port"));
        System.out.flush();
    }
}
