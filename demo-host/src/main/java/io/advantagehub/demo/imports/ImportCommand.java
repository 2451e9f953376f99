package io.advantagehub.demo.imports;

import io.advantagehub.api.usecase.ImportPlatform;
import io.advantagehub.api.usecase.ImportPlatform.Report;
import io.advantagehub.demo.command.PluginAlone;
import java.nio.file.Path;
import java.util.Map;

/** An import, into the shop's own schema. Nothing else goes on meanwhile in this process: no event is taken up, no message sent. */
public final class ImportCommand {
    private static final int FAILED = 1;
    private static final int NOTHING_IMPORTED = 2;
    private static final PluginAlone PLUGIN = new PluginAlone(Map.of("advantage-hub.workers", "manual"));

    private ImportCommand() {}

    /** Runs to the end and tells the exit code; each fault is a line on standard error. */
    public static int run(Path file, String[] args) {
        try {
            Report report = PLUGIN.run(
                    args,
                    context -> context.getBean(ImportPlatform.class).run(file, fault -> System.err.println(fault)));
            return report.faults() == 0 ? 0 : NOTHING_IMPORTED;
        } catch (ImportPlatform.Unimportable unimportable) {
            System.err.println(unimportable.getMessage());
            return NOTHING_IMPORTED;
        } catch (PluginAlone.NotStarted told) {
            System.err.println(told.getMessage());
            return FAILED;
        } catch (RuntimeException failure) {
            failure.printStackTrace();
            return FAILED;
        }
    }
}
