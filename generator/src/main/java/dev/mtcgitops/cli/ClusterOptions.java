package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Suggestion;
import dev.mtcgitops.model.Wildcard;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine.ParameterException;

/** The flag that restricts a result to some clusters. */
final class ClusterOptions {
    private List<String> wanted = List.of();

    /** Whether the flag is given. */
    boolean isGiven() {
        return !wanted.isEmpty();
    }

    /**
     * Whether a cluster is wanted, by its name.
     *
     * @param known the names of all clusters
     * @throws picocli.CommandLine.ParameterException if one of the given names is none of them
     */
    Predicate<String> among(Collection<String> known, CommonOptions options) {
        wanted.forEach(pattern -> check("--cluster", pattern, known, options));
        return name -> wanted.isEmpty() || wanted.stream().anyMatch(pattern -> Wildcard.matches(pattern, name));
    }

    /** @throws picocli.CommandLine.ParameterException if {@code pattern}, given with {@code flag}, names none of the {@code known} clusters */
    static void check(String flag, String pattern, Collection<String> known, CommonOptions options) {
        if (known.stream().noneMatch(name -> Wildcard.matches(pattern, name))) {
            throw unknown(flag, pattern, known, options);
        }
    }

    /** What is wrong with {@code flag} if it names {@code cluster} and only {@code known} ones are there. */
    static ParameterException unknown(String flag, String cluster, Collection<String> known, CommonOptions options) {
        return options.wrong(flag + " names no cluster: `" + cluster + "`"
                + Suggestion.nearest(cluster, known)
                        .map(meant -> "; did you mean `" + meant + "`?")
                        .orElse(known.isEmpty() ? "; there is none" : "; clusters are " + String.join(", ", known)));
    }

    /** Adds the flags to {@code verb}. */
    void addTo(VerbSpec verb) {
        verb.texts(
                "--cluster",
                "NAME",
                "Only this cluster; * stands for any characters; repeatable.",
                value -> wanted = value);
    }
}
