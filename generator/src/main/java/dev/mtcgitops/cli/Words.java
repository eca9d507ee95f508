package dev.mtcgitops.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Model.ArgSpec;

/** The words of the command line for constants of enums, such as {@code what-if} for {@code WHAT_IF}. */
final class Words {
    private Words() {}

    static String of(Enum<?> constant) {
        return word(constant.name());
    }

    /** All words that {@code arg} takes; none if it takes anything. */
    static List<String> of(ArgSpec arg) {
        return arg.completionCandidates() == null
                ? List.of()
                : StreamSupport.stream(arg.completionCandidates().spliterator(), false)
                        .map(Words::word)
                        .toList();
    }

    private static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
