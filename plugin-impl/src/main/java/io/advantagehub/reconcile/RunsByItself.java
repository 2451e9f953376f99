package io.advantagehub.reconcile;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Not in a replay, and not where workers are turned by hand. */
final class RunsByItself implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Environment environment = context.getEnvironment();
        return !"replay".equalsIgnoreCase(environment.getProperty("advantage-hub.mode"))
                && !"manual".equalsIgnoreCase(environment.getProperty("advantage-hub.workers"));
    }
}
