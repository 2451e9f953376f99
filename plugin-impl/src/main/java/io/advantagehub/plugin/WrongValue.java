package io.advantagehub.plugin;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;

/** What is wrong with a property, in words for whoever set it: its name, what it may be, and what it is. */
final class WrongValue {
    private static final String PREFIX = "advantage-hub.";

    private WrongValue() {}

    static String of(String name, @Nullable Class<?> type, Object value) {
        return name + " must be " + mayBe(type) + "; it is " + value;
    }

    static String of(BindException failure) {
        var property = failure.getProperty();
        Class<?> type = failure.getTarget().getType().resolve();
        return property == null || type == null || type.isRecord()
                ? String.valueOf(root(failure).getMessage())
                : of(failure.getName().toString(), type, property.getValue());
    }

    /** Said by a feature, however deep in the making of its beans. */
    static Optional<String> saidIn(Throwable failure) {
        return Stream.<Throwable>iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(IllegalArgumentException.class::isInstance)
                .map(cause -> String.valueOf(cause.getMessage()))
                .filter(message -> message.startsWith(PREFIX))
                .findFirst();
    }

    private static String mayBe(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .map(constant ->
                            constant.toString().toLowerCase(Locale.ROOT).replace('_', '-'))
                    .collect(Collectors.joining(" or "));
        }
        if (type == Boolean.class || type == boolean.class) {
            return "true or false";
        }
        return type == Duration.class ? "a duration such as PT10S" : "a whole number";
    }

    private static Throwable root(Throwable failure) {
        return failure.getCause() == null ? failure : root(failure.getCause());
    }
}
