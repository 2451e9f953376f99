package io.advantagehub.demo;

import io.advantagehub.demo.imports.ImportCommand;
import io.advantagehub.demo.replay.ReplayCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * The small MLM shop into which the plugin is loaded; with {@code --replay=FILE} or {@code --import=FILE}, that command
 * instead.
 */
@SpringBootApplication
public class DemoHost {
    private static final int USAGE = 2;

    public static void main(String[] args) {
        CommandLine command = CommandLine.read(args);
        if (command instanceof CommandLine.Unusable unusable) {
            System.err.println(unusable.message());
            System.exit(USAGE);
        } else if (command instanceof CommandLine.Replay replay) {
            System.exit(ReplayCommand.run(replay.request(), args));
        } else if (command instanceof CommandLine.Import people) {
            System.exit(ImportCommand.run(people.file(), args));
        } else {
            SpringApplication.run(DemoHost.class, args);
        }
    }
}
