package io.advantagehub.demo.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences instead of a stack trace why there is no embedded database. */
class EmbeddedDatabaseFailureAnalyzer extends AbstractFailureAnalyzer<EmbeddedDatabaseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedDatabaseException failure) {
        return new FailureAnalysis(failure.getMessage(), failure.remedy(), failure);
    }
}
