package dev.mtcgitops.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads one of the constants of an enum, written in lower case. */
final class Words<E extends Enum<E>> implements ITypeConverter<E> {
    private final List<E> constants;

    Words(Class<E> type) {
        constants = Arrays.asList(type.getEnumConstants());
    }

    @Override
    public E convert(String text) {
        return constants.stream()
                .filter(constant -> word(constant).equals(text))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException("`" + text + "` is none of "
                        + constants.stream().map(Words::word).collect(Collectors.joining(", "))));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
