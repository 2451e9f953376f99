package io.advantagehub.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.stream.Stream;

/** What a class uses, by full name: {@code java.time.Instant.now()} where it is a member, else a type. */
final class Uses {
    private Uses() {}

    static Stream<String> of(JavaClass user) {
        return Stream.concat(types(user).map(type -> type.getBaseComponentType().getName()), members(user));
    }

    private static Stream<JavaClass> types(JavaClass user) {
        return Stream.of(
                        user.getDirectDependenciesFromSelf().stream().map(use -> use.getTargetClass()),
                        user.getFields().stream().map(JavaField::getRawType),
                        user.getMethods().stream().map(JavaMethod::getRawReturnType),
                        user.getCodeUnits().stream().flatMap(code -> code.getRawParameterTypes().stream()),
                        user.getMethodCallsFromSelf().stream()
                                .map(call -> call.getTarget().getRawReturnType()))
                .flatMap(types -> types);
    }

    private static Stream<String> members(JavaClass user) {
        return user.getAccessesFromSelf().stream()
                .map(access -> access.getTarget().getFullName());
    }
}
