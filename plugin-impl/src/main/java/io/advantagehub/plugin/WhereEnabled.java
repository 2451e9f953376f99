package io.advantagehub.plugin;

import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Property {@code advantage-hub.enabled}. What is neither yes nor no must not silently mean one of them. */
final class WhereEnabled implements Condition {
    private static final String ENABLED = "advantage-hub.enabled";

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        try {
            return Binder.get(context.getEnvironment())
                    .bind(ENABLED, Boolean.class)
                    .orElse(true);
        } catch (BindException neither) {
            throw new StartRefused(WrongValue.of(neither), neither);
        }
    }
}
