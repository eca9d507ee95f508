package dev.mtcgitops.incremental;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;

/** How records of one type are taken apart and put together again. */
final class RecordForm {
    private static final ClassValue<RecordForm> FORMS = new ClassValue<>() {
        @Override
        protected RecordForm computeValue(Class<?> type) {
            return new RecordForm(type);
        }
    };

    private final List<Method> accessors;
    private final List<Type> types;
    private final Constructor<?> constructor;

    private RecordForm(Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        accessors = Arrays.stream(components).map(RecordComponent::getAccessor).toList();
        types = Arrays.stream(components).map(RecordComponent::getGenericType).toList();
        try {
            constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("every record has such a constructor", e);
        }
        accessors.forEach(accessor -> accessor.setAccessible(true));
        constructor.setAccessible(true);
    }

    static RecordForm of(Class<?> type) {
        return FORMS.get(type);
    }

    /** The declared types of the components. */
    List<Type> types() {
        return types;
    }

    Object[] components(Record record) {
        Object[] values = new Object[accessors.size()];
        for (int i = 0; i < values.length; i++) {
            try {
                values[i] = accessors.get(i).invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
        return values;
    }

    /** @throws IllegalArgumentException if the record does not accept {@code components} */
    Object create(Object[] components) {
        try {
            return constructor.newInstance(components);
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
