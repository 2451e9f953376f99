package io.advantagehub.demo;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The small MLM shop into which the plugin is loaded. */
@SpringBootApplication
public class DemoHost {
    public static void main(String[] args) {
        SpringApplication.run(DemoHost.class, args);
    }
}
