package io.advantagehub.plugin;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An object that shows one interface alone and passes every call on: to a use case of a plugin that may start later, or
 * to a bean of the host's whose other interfaces (a listener's, a lifecycle's) the plugin's context must not see.
 */
final class StandIn {
    private StandIn() {}

    static <T> T of(Class<T> type, Supplier<? extends T> target) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> method.getDeclaringClass() == Object.class
                        ? ofObject(type, self, method, arguments)
                        : passOn(method, target.get(), arguments)));
    }

    private static @Nullable Object passOn(Method method, Object target, @Nullable Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() == null ? thrown : thrown.getCause();
        }
    }

    private static Object ofObject(Class<?> type, Object self, Method method, @Nullable Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> type.getSimpleName() + " of Advantage Hub";
        };
    }
}
