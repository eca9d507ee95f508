package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Reads YAML text into trees with positions. Never throws for bad text: every problem becomes a diagnostic. */
public final class YamlReader {
    private YamlReader() {}

    /**
     * Reads input documents through the strict doors: only text that every YAML 1.1 and 1.2 reader understands alike.
     *
     * @param file name for positions
     * @param text the whole text
     * @return the documents that hold something, up to the first syntax error; scalars that were refused are
     *     {@link ScalarType#REFUSED}, refused keys are left out with their values
     */
    public static List<YamlNode> readInput(String file, String text, Diagnostics into) {
        Reporter reporter = into::report;
        StrictScalars scalars = new StrictScalars(false, reporter);
        return read(file, text, scalars::value, scalars::key, reporter);
    }

    /**
     * Reads input documents to mend their text, which nobody can who does not see all of it: refused keys are left in.
     *
     * @param into faults of syntax, after which a text is better left alone
     * @param scalars faults of single keys and values
     */
    public static List<YamlNode> readToMend(String file, String text, Diagnostics into, Diagnostics scalars) {
        StrictScalars strict = new StrictScalars(false, scalars::report);
        ScalarFactory keys = (key, plain, at) -> {
            strict.key(key, plain, at);
            return new YamlScalar(key, ScalarType.STRING, Origin.at(at));
        };
        return read(file, text, strict::value, keys, into::report);
    }

    /** Reads what {@code oc get -o yaml} prints: plain scalars as Go's reader takes them; syntax, duplicate keys and anchors checked as everywhere. */
    public static List<YamlNode> readCaptured(String file, String text, Diagnostics into) {
        Reporter reporter = into::report;
        GoScalars scalars = new GoScalars(reporter);
        return read(file, text, scalars::value, scalars::key, reporter);
    }

    /**
     * As {@link #readCaptured}, for texts of many objects: hands on each document, and before it each item of its list {@code items}, which
     * is empty then.
     */
    public static void readObjects(String file, String text, Diagnostics into, Consumer<YamlNode> sink) {
        Reporter reporter = into::report;
        GoScalars scalars = new GoScalars(reporter);
        reader(file, text, scalars::value, scalars::key, reporter).ifPresent(reader -> reader.objects(sink));
    }

    private static List<YamlNode> read(
            String file, String text, ScalarFactory values, ScalarFactory keys, Reporter reporter) {
        return reader(file, text, values, keys, reporter)
                .map(TreeReader::documents)
                .orElse(List.of());
    }

    private static Optional<TreeReader> reader(
            String file, String text, ScalarFactory values, ScalarFactory keys, Reporter reporter) {
        String content = withoutByteOrderMark(text);
        int forbidden = Characters.firstForbidden(content, 0);
        if (forbidden >= 0) {
            reporter.report(
                    YamlProblems.character(Characters.name(content.charAt(forbidden))),
                    Characters.locate(file, content, forbidden));
            return Optional.empty();
        }
        if (Leftovers.reportConflicts(file, content, reporter)) {
            return Optional.empty();
        }
        return Optional.of(new TreeReader(content, Positions.inFile(file), values, keys, reporter));
    }

    /**
     * Reads the YAML or JSON text inside a scalar, strictly except that null is allowed; positions are those of the file. Blanks and
     * line breaks at its end do not count, as in Kustomize, so a block scalar there loses its last line break.
     *
     * @param file name for positions
     * @param lines the lines of that file
     * @param scalar the scalar as read from it
     * @return its one document; empty, and a diagnostic reported, if there is none or it is not the only one
     */
    public static Optional<YamlNode> readEmbedded(
            String file, List<String> lines, YamlScalar scalar, Diagnostics into) {
        Diagnostics own = new Diagnostics();
        Reporter reporter = own::report;
        StrictScalars scalars = new StrictScalars(true, reporter);
        Positions positions = EmbeddedPositions.of(file, lines, scalar);
        List<YamlNode> documents = new TreeReader(
                        scalar.value().stripTrailing(), positions, scalars::value, scalars::key, reporter)
                .documents();
        if (documents.isEmpty() && !own.hasErrors()) {
            own.report(YamlProblems.noDocument(), scalar.at());
        }
        if (documents.size() > 1) {
            own.report(YamlProblems.secondDocument(), documents.get(1).origin().written());
        }
        into.addAll(own.sorted());
        return documents.size() == 1 ? Optional.of(documents.get(0)) : Optional.empty();
    }

    /** Reads one document of trusted text, leaving its scalars to {@code scalars}; a problem is a bug and throws {@link IllegalStateException}. */
    public static YamlNode readTrusted(String file, String text, ScalarFactory scalars) {
        List<YamlNode> documents = new TreeReader(
                        text, Positions.inFile(file), scalars, scalars, (problem, at, related) -> {
                            throw new IllegalStateException(at + ": " + problem.message());
                        })
                .documents();
        if (documents.size() != 1) {
            throw new IllegalStateException(
                    Location.ofFile(file) + ": " + documents.size() + " documents instead of one");
        }
        return documents.get(0);
    }

    private static String withoutByteOrderMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
