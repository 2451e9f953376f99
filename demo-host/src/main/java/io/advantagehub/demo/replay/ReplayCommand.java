package io.advantagehub.demo.replay;

import io.advantagehub.api.usecase.ReplayHostEvents;
import io.advantagehub.demo.command.PluginAlone;
import java.util.Map;

/** A replay, on a schema of its own. */
public final class ReplayCommand {
    private static final int FAILED = 1;
    private static final int UNREPLAYABLE = 2;
    private static final PluginAlone PLUGIN =
            new PluginAlone(Map.of("advantage-hub.mode", "replay", "advantage-hub.demo.schema", "replay"));

    private ReplayCommand() {}

    /** Runs to the end and tells the exit code. */
    public static int run(ReplayHostEvents.Request request, String[] args) {
        try {
            PLUGIN.run(args, context -> context.getBean(ReplayHostEvents.class).replay(request));
            return 0;
        } catch (ReplayHostEvents.Unreplayable unreplayable) {
            System.err.println(unreplayable.getMessage());
            return UNREPLAYABLE;
        } catch (PluginAlone.NotStarted told) {
            System.err.println(told.getMessage());
            return FAILED;
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            return FAILED;
        }
    }
}
