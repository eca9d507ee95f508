package dev.mtcgitops.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.IGetter;
import picocli.CommandLine.Model.ISetter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Describes a verb to picocli: its help, flags and arguments, each in the order of the help. Flags are written as the help shows them, such as
 * {@code -f, --filename}. Annotations would say the same, but reading them takes a tenth of a short run.
 */
final class VerbSpec {
    private final CommandSpec spec;

    VerbSpec(Callable<Integer> verb, String... description) {
        spec = CommandSpec.wrapWithoutInspection(verb).versionProvider(new Version());
        spec.usageMessage()
                .sortOptions(false)
                .description(description)
                .parameterListHeading("%nArgument:%n")
                .optionListHeading("%nOptions:%n");
    }

    VerbSpec synopsis(String... lines) {
        spec.usageMessage().customSynopsis(lines);
        return this;
    }

    VerbSpec examples(String... lines) {
        String[] footer = new String[lines.length + 2];
        footer[0] = "";
        footer[1] = lines.length == 1 || lines[0].endsWith("\\") ? "Example:" : "Examples:";
        for (int i = 0; i < lines.length; i++) {
            footer[i + 2] = "  " + lines[i];
        }
        spec.usageMessage().footer(footer);
        return this;
    }

    /** Adds what several verbs have in common. */
    VerbSpec with(Consumer<VerbSpec> flags) {
        flags.accept(this);
        return this;
    }

    VerbSpec on(String names, String description, Runnable set) {
        return add(flag(names, description, new Binding<Boolean>(value -> {
                    if (value) {
                        set.run();
                    }
                }))
                .type(boolean.class));
    }

    VerbSpec text(String names, String label, String description, Consumer<String> set) {
        return add(
                flag(names, description, new Binding<>(set)).type(String.class).paramLabel(label));
    }

    /** A flag that can be repeated. */
    VerbSpec texts(String names, String label, String description, Consumer<List<String>> set) {
        return texts(names, label, "1", description, set);
    }

    VerbSpec texts(String names, String label, String arity, String description, Consumer<List<String>> set) {
        return add(flag(names, description, new Binding<>(set))
                .type(List.class)
                .auxiliaryTypes(String.class)
                .arity(arity)
                .paramLabel(label));
    }

    VerbSpec number(String names, String label, String description, IntConsumer set) {
        return add(flag(names, description, new Binding<Integer>(set::accept))
                .type(int.class)
                .paramLabel(label));
    }

    <T extends Enum<T>> VerbSpec choice(
            String names, String label, Class<T> type, String description, Consumer<T> set) {
        return add(flag(names, description, new Binding<>(set)).type(type).paramLabel(label));
    }

    VerbSpec argument(String label, String arity, String description, Consumer<String> set) {
        return add(argument(label, arity, description, new Binding<>(set)).type(String.class));
    }

    VerbSpec arguments(String label, String arity, String description, Consumer<List<String>> set) {
        return add(argument(label, arity, description, new Binding<>(set))
                .type(List.class)
                .auxiliaryTypes(String.class));
    }

    <T extends Enum<T>> VerbSpec optionalChoice(String label, Class<T> type, String description, Consumer<T> set) {
        return add(argument(label, "0..1", description, new Binding<>(set)).type(type));
    }

    VerbSpec help() {
        spec.addOption(OptionSpec.builder("-h", "--help")
                .type(boolean.class)
                .usageHelp(true)
                .description("Show this text.")
                .build());
        return this;
    }

    /** {@code --version} is for those who put it after a verb; the help of the program has it. */
    VerbSpec hiddenVersion() {
        spec.addOption(OptionSpec.builder("-V", "--version")
                .type(boolean.class)
                .versionHelp(true)
                .hidden(true)
                .build());
        return this;
    }

    CommandSpec spec() {
        return spec;
    }

    private VerbSpec add(OptionSpec.Builder flag) {
        spec.addOption(flag.build());
        return this;
    }

    private VerbSpec add(PositionalParamSpec.Builder argument) {
        spec.addPositional(argument.build());
        return this;
    }

    private static OptionSpec.Builder flag(String names, String description, Binding<?> binding) {
        return OptionSpec.builder(names.split(", ", 0))
                .description(description)
                .getter(binding)
                .setter(binding);
    }

    private static PositionalParamSpec.Builder argument(
            String label, String arity, String description, Binding<?> binding) {
        return PositionalParamSpec.builder()
                .paramLabel(label)
                .arity(arity)
                .description(description)
                .getter(binding)
                .setter(binding);
    }

    /** Hands a value on. picocli asks for it again to add a further one. */
    private static final class Binding<V> implements IGetter, ISetter {
        private final Consumer<V> set;
        private @Nullable Object value;

        private Binding(Consumer<V> set) {
            this.set = set;
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
        public <T> @Nullable T get() {
            return (T) value;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <T> T set(T given) {
            value = given;
            if (given != null) {
                set.accept((V) given);
            }
            return given;
        }
    }
}
