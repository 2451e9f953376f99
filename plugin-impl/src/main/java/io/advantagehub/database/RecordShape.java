package io.advantagehub.database;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A record as a row: its components are the columns, {@code accountId} being {@code account_id} (or as {@link Column}
 * says). Immutable.
 */
record RecordShape(List<Component> components, Constructor<?> constructor) {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return made(type);
        }
    };

    record Component(String column, Class<?> type, Method accessor) {

        @Nullable
        Object of(Record row) {
            try {
                return accessor.invoke(row);
            } catch (IllegalAccessException | InvocationTargetException bug) {
                throw new IllegalStateException("a row that cannot be read: " + accessor, bug);
            }
        }
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    /** @throws IllegalStateException where the record refuses its components */
    Object row(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException | InstantiationException | IllegalAccessException | RuntimeException bug) {
            throw new IllegalStateException(
                    "a row that is no " + constructor.getDeclaringClass().getName(), bug);
        }
    }

    private static RecordShape made(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        List<Component> shape =
                Arrays.stream(components).map(RecordShape::component).toList();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return new RecordShape(shape, constructor);
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException("a record without its constructor: " + type, impossible);
        }
    }

    private static Component component(RecordComponent component) {
        Column named = component.getAnnotation(Column.class);
        String column = named != null
                ? named.value()
                : component.getName().replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
        Method accessor = component.getAccessor();
        accessor.setAccessible(true);
        return new Component(column, component.getType(), accessor);
    }
}
