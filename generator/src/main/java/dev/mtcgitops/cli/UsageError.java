package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Redaction;
import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.diagnostic.VisibleText;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is said about a command line that cannot be understood: a line, and where to read on. */
final class UsageError {
    private UsageError() {}

    static int print(ParameterException e, PrintWriter err) {
        CommandSpec verb = e.getCommandLine().getCommandSpec();
        err.print("mtc-gitops: " + VisibleText.of(Redaction.mask(sentence(e, verb))) + "\n");
        err.print("Try `" + verb.qualifiedName() + " --help`.\n");
        return ExitCode.BAD_INPUT.code();
    }

    private static String sentence(ParameterException e, CommandSpec verb) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            return unknown(unmatched.getUnmatched().get(0), verb);
        }
        ArgSpec arg = e.getArgSpec();
        List<String> values = arg == null ? List.of() : Words.of(arg);
        if (arg != null && !values.isEmpty() && e.getValue() != null) {
            return "`" + e.getValue() + "` is not a value of "
                    + (arg instanceof OptionSpec flag ? flag.longestName() : arg.paramLabel()) + ": it takes "
                    + String.join(", ", values)
                    + Suggestion.nearest(e.getValue(), values)
                            .map(meant -> "; did you mean `" + meant + "`?")
                            .orElse("");
        }
        return String.valueOf(e.getMessage());
    }

    /** A value given with a flag is not repeated: it may be a credential. */
    private static String unknown(String word, CommandSpec verb) {
        boolean flag = word.startsWith("-") && word.length() > 1;
        String name = flag ? word.split("=", 2)[0] : word;
        Collection<String> known = flag ? verb.optionsMap().keySet() : verb.parent() == null ? Verb.words() : List.of();
        String kind = flag ? "flag" : known.isEmpty() ? "argument" : "verb";
        Optional<String> meant = Suggestion.nearest(name, known)
                .or(() -> known.stream()
                        .filter(k -> name.length() > 3 && k.startsWith(name))
                        .findFirst());
        if (meant.isEmpty() && !flag && verb.optionsMap().containsKey("-f")) {
            return "unknown argument `" + name + "`; a file or directory to read is named with -f";
        }
        return "unknown " + kind + " `" + name + "`"
                + meant.map(candidate -> "; did you mean `" + candidate + "`?").orElse("");
    }
}
