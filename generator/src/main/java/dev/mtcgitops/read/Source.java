package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Capture;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A text while its documents are read: where to report, and what the YAML reader has reported already. */
final class Source {
    private final InputFile file;
    private final SourceTexts texts;
    private final Diagnostics into;
    private final Set<Capture> captures;
    private final Set<Location> faulty = new HashSet<>();
    private final List<YamlNode> documents;
    /** Where values were refused, once that is asked for. */
    private @Nullable Set<Location> refusedValues;
    /** The lines of the text, once they are needed. */
    private List<String> lines = List.of();

    /** Hears what readers expect, if somebody asks. */
    private final Optional<Expectations> expectations;

    /** How a text becomes documents; one method of {@link YamlReader}. */
    @FunctionalInterface
    interface Syntax {
        List<YamlNode> read(String file, String text, Diagnostics into);
    }

    /**
     * Reads the documents of {@code file}.
     *
     * @param texts where the text is remembered
     * @param into where to report
     * @param captures the captured files, to which documents may add
     */
    Source(InputFile file, Syntax syntax, SourceTexts texts, Diagnostics into, Set<Capture> captures) {
        this(file, syntax, texts, into, captures, Optional.empty());
    }

    private Source(
            InputFile file,
            Syntax syntax,
            SourceTexts texts,
            Diagnostics into,
            Set<Capture> captures,
            Optional<Expectations> expectations) {
        this.expectations = expectations;
        this.file = file;
        this.texts = texts;
        this.into = into;
        this.captures = captures;
        texts.put(file.name(), file.text());
        Diagnostics syntaxErrors = new Diagnostics();
        this.documents = syntax.read(file.name(), file.text(), syntaxErrors);
        remember(syntaxErrors);
    }

    /** The {@code documents} of {@code file}, whose readers are only listened to. */
    static Source heard(InputFile file, List<YamlNode> documents, Expectations expectations) {
        return new Source(
                file,
                (name, text, into) -> documents,
                new SourceTexts(),
                new Diagnostics(),
                new HashSet<>(),
                Optional.of(expectations));
    }

    private static void collectRefusedValues(YamlNode node, Set<Location> into) {
        if (node instanceof YamlScalar scalar && scalar.type() == ScalarType.REFUSED) {
            into.add(start(scalar.at()));
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> collectRefusedValues(item, into));
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> collectRefusedValues(entry.value(), into));
        }
    }

    private void remember(Diagnostics syntaxErrors) {
        for (Diagnostic diagnostic : syntaxErrors.sorted()) {
            into.add(diagnostic);
            if (diagnostic.severity() == Severity.ERROR) {
                faulty.add(start(diagnostic.at()));
            }
        }
    }

    private static Location start(Location at) {
        return new Location(at.file(), at.line(), at.column(), 0, 0);
    }

    InputFile file() {
        return file;
    }

    List<YamlNode> documents() {
        return documents;
    }

    Diagnostics into() {
        return into;
    }

    SourceTexts texts() {
        return texts;
    }

    Set<Capture> captures() {
        return captures;
    }

    /** Whether parts of the documents may be missing for a fault of syntax; a refused value is there, only unusable. */
    boolean hasHoles() {
        return !faulty.isEmpty() && !refusedValues().containsAll(faulty);
    }

    /** Whether no error was reported about {@code document}, one of those of this text. */
    boolean isSound(YamlNode document) {
        Location extent = document.origin().written();
        return into.sorted().stream()
                .noneMatch(diagnostic -> diagnostic.severity() == Severity.ERROR
                        && diagnostic.at().file().equals(extent.file())
                        && diagnostic.at().line() >= extent.line()
                        && diagnostic.at().line() <= extent.endLine());
    }

    private Set<Location> refusedValues() {
        if (refusedValues == null) {
            Set<Location> found = new HashSet<>();
            documents.forEach(document -> collectRefusedValues(document, found));
            refusedValues = found;
        }
        return refusedValues;
    }

    /** Reports {@code problem}, unless the YAML reader has found fault with that very place. */
    void report(Problem problem, Location at) {
        report(problem, at, List.of());
    }

    /** Reports {@code problem} with related places. */
    void report(Problem problem, Location at, List<Related> related) {
        if (!faulty.contains(start(at))) {
            into.report(problem, at, related);
        }
    }

    /** A reader knows {@code fields} of {@code mapping}, in the order for people. */
    void expectFields(YamlMapping mapping, Collection<String> fields) {
        expectations.ifPresent(heard -> heard.fields(mapping, fields));
    }

    /** What a reader makes of {@code scalar}, which is no text where only text can stand: nothing, after a report of {@code problem}. */
    Optional<String> takeAsText(YamlScalar scalar, Problem problem) {
        if (expectations.isPresent()) {
            expectations.get().text(scalar, Optional.of(problem));
            return Optional.of(scalar.value());
        }
        report(problem, scalar.at());
        return Optional.empty();
    }

    /** Whoever asks for expectations hears that the scalars of {@code value} would do as text. */
    void expectTexts(YamlNode value) {
        expectations.ifPresent(heard -> heard.texts(value));
    }

    /** Whether somebody asks for expectations. */
    boolean isHeard() {
        return expectations.isPresent();
    }

    private List<String> lines() {
        if (lines.isEmpty()) {
            lines = file.text().lines().toList();
        }
        return lines;
    }

    /** The tree written inside {@code scalar}. */
    Optional<YamlNode> embedded(YamlScalar scalar) {
        Diagnostics syntaxErrors = new Diagnostics();
        Optional<YamlNode> node = YamlReader.readEmbedded(file.name(), lines(), scalar, syntaxErrors);
        remember(syntaxErrors);
        return syntaxErrors.hasErrors() ? Optional.empty() : node;
    }
}
