package io.advantagehub.plugin;

import io.advantagehub.plugin.HubHealth.State;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.context.annotation.ImportBeanDefinitionRegistrar;
import org.springframework.core.type.AnnotationMetadata;
import org.springframework.util.ClassUtils;

/**
 * Shows {@link HubHealth} to the host's actuator, where it has one. By reflection, since the same interface lies in
 * another package, and in another jar, from Spring Boot 4 on.
 */
class HealthRegistrar implements ImportBeanDefinitionRegistrar {
    static final List<String> PACKAGES =
            List.of("org.springframework.boot.health.contributor", "org.springframework.boot.actuate.health");

    private static final String NAME = "advantageHubHealthIndicator";
    private static final String HUB = "advantageHub";

    @Override
    public void registerBeanDefinitions(AnnotationMetadata importer, BeanDefinitionRegistry registry) {
        ClassLoader loader = ClassUtils.getDefaultClassLoader();
        PACKAGES.stream()
                .map(place -> place + ".HealthIndicator")
                .filter(type -> ClassUtils.isPresent(type, loader))
                .findFirst()
                .ifPresent(type -> register(ClassUtils.resolveClassName(type, loader), registry));
    }

    private static <T> void register(Class<T> type, BeanDefinitionRegistry registry) {
        BeanFactory beans = (BeanFactory) registry;
        registry.registerBeanDefinition(
                NAME,
                BeanDefinitionBuilder.rootBeanDefinition(
                                type, () -> indicator(type, new HubHealth(beans.getBean(HUB, AdvantageHub.class))))
                        .getBeanDefinition());
    }

    static <T> T indicator(Class<T> type, HubHealth health) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> answer(type, health, self, new Call(method, arguments))));
    }

    private record Call(Method method, @Nullable Object @Nullable [] arguments) {}

    private static @Nullable Object answer(Class<?> type, HubHealth health, Object self, Call call) throws Throwable {
        if (call.method().isDefault()) {
            return InvocationHandler.invokeDefault(self, call.method(), call.arguments());
        }
        return switch (call.method().getName()) {
            case "equals" -> call.arguments() != null && self == call.arguments()[0];
            case "hashCode" -> System.identityHashCode(self);
            case "toString" -> "health of Advantage Hub";
            default -> built(type, health.state());
        };
    }

    private static Object built(Class<?> type, State state) throws ReflectiveOperationException {
        Class<?> health = Class.forName(type.getPackageName() + ".Health", true, type.getClassLoader());
        Object builder = health.getMethod(state.up() ? "up" : "down").invoke(null);
        Method details = builder.getClass().getMethod("withDetails", Map.class);
        details.invoke(builder, state.details());
        return builder.getClass().getMethod("build").invoke(builder);
    }
}
