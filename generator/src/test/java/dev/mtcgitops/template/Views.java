package dev.mtcgitops.template;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.resolve.Derived;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Random views of any kind, full of hostile texts; not all of them are ones that a template can print. */
final class Views {
    private static final List<String> HOSTILE = List.of(
            "",
            " ",
            "\"",
            "\\",
            "\\\"",
            "'",
            "\n",
            "\r\n",
            "\t",
            "\n---\n",
            "\"\nx: \"",
            ": ",
            " #",
            "#",
            "- ",
            "{}",
            "[",
            "]",
            ",",
            "&a",
            "*a",
            "!t",
            "%",
            "@",
            "`",
            "|",
            ">",
            "?",
            "${x}",
            "<#if>",
            "~",
            "true",
            "null",
            "1.0",
            "\u0000",
            "\u0007",
            "\u007f",
            "\u0085",
            "\u00a0",
            "\u00e9",
            "\u2028",
            "\ufeff",
            "\uE000",
            "\uE0007",
            "\uE001",
            "\uE001\uE000",
            "\"\uE001",
            "\ud83d\ude80",
            "\\uE001",
            "x".repeat(300));

    private final Random random;
    private int number;

    Views(long seed) {
        this.random = new Random(seed);
    }

    /** A view of {@code type}. */
    <T extends Record> T view(Class<T> type) throws ReflectiveOperationException {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i]);
        }
        if (type.getSimpleName().equals("ScalarView") && Boolean.FALSE.equals(values[1])) {
            values[0] = derived(Integer.toString(random.nextInt(3)));
        }
        return type.getDeclaredConstructor(types).newInstance(values);
    }

    private @Nullable Object value(RecordComponent component) throws ReflectiveOperationException {
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class) && random.nextBoolean()) {
            return null;
        }
        return switch (component.getName()) {
            case "control", "logReader", "prune", "selfHeal" -> derived(Boolean.toString(random.nextBoolean()));
            case "port" -> derived(Integer.toString(random.nextInt(4)));
            // No two keys of a mapping are the same.
            case "key", "namespaceKey", "podKey" -> value(component.getType(), hostile() + number + hostile());
            default -> value(component.getGenericType(), hostile() + hostile());
        };
    }

    private Object value(Type type, String text) throws ReflectiveOperationException {
        if (type == boolean.class) {
            return random.nextBoolean();
        }
        if (type == String.class) {
            return text;
        }
        if (type == Derived.class) {
            return derived(text);
        }
        if (type instanceof ParameterizedType list) {
            List<Object> items = new ArrayList<>();
            for (int i = random.nextInt(3); i > 0; i--) {
                items.add(value(list.getActualTypeArguments()[0], hostile()));
            }
            return items;
        }
        return view(((Class<?>) type).asSubclass(Record.class));
    }

    private String hostile() {
        return HOSTILE.get(random.nextInt(HOSTILE.size()));
    }

    /** {@code text} from none, one or two lines that no other value comes from. */
    private Derived derived(String text) {
        List<Location> from = IntStream.range(0, random.nextInt(3))
                .mapToObj(i -> new Location("in.yaml", ++number, 1, number, 2))
                .toList();
        number++;
        return new Derived(text, from);
    }
}
