package dev.mtcgitops.incremental;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads what {@link RecordWriter} wrote, and believes none of it: what is read passes the constructors of the records. */
final class RecordReader {
    private final ByteBuffer bytes;
    private final List<String> texts = new ArrayList<>();

    private RecordReader(ByteBuffer bytes) {
        this.bytes = bytes;
    }

    /**
     * The record of {@code type} in {@code bytes}.
     *
     * @throws IllegalArgumentException if they hold none
     */
    static <T extends Record> T read(Class<T> type, ByteBuffer bytes) {
        RecordReader reader = new RecordReader(bytes);
        try {
            reader.readTexts();
            T record = type.cast(reader.value(type, Map.of()));
            if (bytes.hasRemaining()) {
                throw new IllegalArgumentException("bytes behind the record");
            }
            return record;
        } catch (BufferUnderflowException | IndexOutOfBoundsException | NullPointerException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private void readTexts() {
        for (int count = count(); count > 0; count--) {
            byte[] text = new byte[count()];
            bytes.get(text);
            texts.add(new String(text, UTF_8));
        }
    }

    /** A number of things that take a byte at least each. */
    private int count() {
        int count = bytes.getInt();
        if (count < 0 || count > bytes.remaining()) {
            throw new IllegalArgumentException("count " + count);
        }
        return count;
    }

    private Object value(Type type, Map<TypeVariable<?>, Type> arguments) {
        if (type instanceof TypeVariable<?> variable) {
            return value(Optional.ofNullable(arguments.get(variable)).orElseThrow(), arguments);
        }
        if (type instanceof ParameterizedType generic) {
            return generic(generic, arguments);
        }
        return plain((Class<?>) type, Map.of());
    }

    private Object plain(Class<?> type, Map<TypeVariable<?>, Type> arguments) {
        if (type == String.class) {
            return texts.get(bytes.getInt());
        }
        if (type == int.class || type == Integer.class) {
            return bytes.getInt();
        }
        if (type == boolean.class) {
            return bytes.get() != 0;
        }
        if (type.isEnum()) {
            return constant(type, texts.get(bytes.getInt()));
        }
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.toString());
        }
        RecordForm form = RecordForm.of(type);
        Object[] components = new Object[form.types().size()];
        for (int i = 0; i < components.length; i++) {
            components[i] = value(form.types().get(i), arguments);
        }
        return form.create(components);
    }

    private static Object constant(Class<?> type, String name) {
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(name)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(name);
    }

    private Object generic(ParameterizedType type, Map<TypeVariable<?>, Type> outer) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type first = type.getActualTypeArguments()[0];
        if (raw == Optional.class) {
            return bytes.get() != 0 ? Optional.of(value(first, outer)) : Optional.empty();
        }
        if (raw == List.class) {
            return list(first, outer);
        }
        if (raw == SortedSet.class) {
            return new TreeSet<>(list(first, outer));
        }
        if (raw == SortedMap.class) {
            SortedMap<Object, Object> map = new TreeMap<>();
            for (int count = count(); count > 0; count--) {
                map.put(value(first, outer), value(type.getActualTypeArguments()[1], outer));
            }
            return map;
        }
        return plain(raw, Map.of(raw.getTypeParameters()[0], first));
    }

    private List<Object> list(Type type, Map<TypeVariable<?>, Type> outer) {
        List<Object> list = new ArrayList<>();
        for (int count = count(); count > 0; count--) {
            list.add(value(type, outer));
        }
        return list;
    }
}
