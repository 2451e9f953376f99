package io.advantagehub.plugin;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows a refused start the way Spring Boot shows a port in use: as a text, not as a stack trace. */
class StartRefusedAnalyzer extends AbstractFailureAnalyzer<StartRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, StartRefused cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend what is named above, or start without the plugin by advantage-hub.enabled=false.",
                rootFailure);
    }
}
