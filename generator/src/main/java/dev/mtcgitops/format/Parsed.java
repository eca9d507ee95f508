package dev.mtcgitops.format;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.read.Expectations;
import dev.mtcgitops.yaml.LinedText;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A text with its documents.
 *
 * @param file name for places
 * @param text the text, whose lines end with LF
 * @param places where its lines and columns are
 * @param documents its documents
 * @param expected what the readers of documents expect in it
 * @param syntax faults after which the text is better left alone
 * @param scalars faults of single keys and values
 */
record Parsed(
        String file,
        String text,
        LinedText places,
        List<YamlNode> documents,
        Expectations expected,
        List<Diagnostic> syntax,
        List<Diagnostic> scalars) {

    static Parsed of(String file, String text) {
        Diagnostics syntax = new Diagnostics();
        Diagnostics scalars = new Diagnostics();
        List<YamlNode> documents = YamlReader.readToMend(file, text, syntax, scalars);
        return new Parsed(
                file,
                text,
                new LinedText(text),
                documents,
                Expectations.in(file, text, documents),
                syntax.sorted(),
                scalars.sorted());
    }

    /** The {@code edited} text of the same file, with its documents; this one if nothing is edited. */
    Parsed with(String edited) {
        return edited.equals(text) ? this : of(file, edited);
    }

    /** The documents that are input. */
    List<YamlNode> own() {
        return documents.stream().filter(expected::isInput).toList();
    }

    /** The documents that are not. */
    List<YamlNode> foreign() {
        return documents.stream()
                .filter(document -> !expected.isInput(document))
                .toList();
    }

    /** Hands on all keys and values of {@code node} that are scalars, in their order. */
    static void scalars(YamlNode node, Consumer<YamlScalar> into) {
        if (node instanceof YamlScalar scalar) {
            into.accept(scalar);
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> scalars(item, into));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                into.accept(entry.key());
                scalars(entry.value(), into);
            }
        }
    }

    /** The scalars of {@code documents}, in their order. */
    static List<YamlScalar> scalars(List<YamlNode> documents) {
        List<YamlScalar> scalars = new ArrayList<>();
        documents.forEach(document -> scalars(document, scalars::add));
        return scalars;
    }

    int start(YamlNode node) {
        Location at = node.origin().written();
        return places.index(at.line(), at.column());
    }

    int end(YamlNode node) {
        Location at = node.origin().written();
        return places.index(at.endLine(), at.endColumn());
    }

    /** The characters of {@code node}. */
    String source(YamlNode node) {
        return text.substring(start(node), end(node));
    }

    /** The last line that {@code node} has characters on. */
    static int lastLine(YamlNode node) {
        Location at = node.origin().written();
        return at.endColumn() == 1 && at.endLine() > at.line() ? at.endLine() - 1 : at.endLine();
    }

    /** The last line of {@code node} that is not empty; one of blanks may belong to a text. */
    int lastContent(YamlNode node) {
        int line = lastLine(node);
        while (line > node.origin().written().line() && places.line(line).isEmpty()) {
            line--;
        }
        return line;
    }

    /** Whether blank lines behind {@code node} belong to it. */
    boolean takesBlankLines(YamlNode node) {
        List<YamlScalar> scalars = scalars(List.of(node));
        YamlScalar last = scalars.isEmpty() ? YamlScalar.of("") : scalars.get(scalars.size() - 1);
        return last.at().hasPosition() && isBlock(last) && header(last).contains("+");
    }

    /** Whether {@code node} is a list or mapping in brackets. */
    boolean isFlow(YamlNode node) {
        return !(node instanceof YamlScalar) && (startsWith(node, '{') || startsWith(node, '['));
    }

    /** Whether {@code scalar} has an indicator and lines of its own. */
    boolean isBlock(YamlScalar scalar) {
        return startsWith(scalar, '|') || startsWith(scalar, '>');
    }

    /** Whether {@code scalar} is without quotes and indicator; what is not there at all is not. */
    boolean isPlain(YamlScalar scalar) {
        return start(scalar) < end(scalar) && !isBlock(scalar) && !startsWith(scalar, '"') && !startsWith(scalar, '\'');
    }

    private boolean startsWith(YamlNode node, char c) {
        int start = start(node);
        return start < end(node) && text.charAt(start) == c;
    }

    /** The indicators of the block scalar {@code scalar}: {@code |2-}. */
    String header(YamlScalar scalar) {
        int end = start(scalar);
        while (end < text.length() && "|>+-123456789".indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        return text.substring(start(scalar), end);
    }
}
