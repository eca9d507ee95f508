package dev.mtcgitops.review;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Answers which input, template and overlay made a line of a rendered file, and which lines an input line makes. */
public final class Explainer {
    private final List<Explanation> found = new ArrayList<>();

    private Explainer() {}

    /**
     * Explains a line.
     *
     * @param manifests the rendered objects by path
     * @param path path of a rendered manifest
     * @param line its line, from 1
     * @return nothing if no manifest is rendered there; an empty list if the file has no such line
     */
    public static Optional<List<Explanation>> explain(SortedMap<String, Manifest> manifests, String path, int line) {
        return Optional.ofNullable(manifests.get(path))
                .map(manifest -> explain(path, manifest.tree()).stream()
                        .filter(explanation -> explanation.at().line() == line)
                        .toList());
    }

    /** Every value of every manifest that follows from line {@code line} of the input {@code file}, an overlay included, by place. */
    public static List<Explanation> touched(SortedMap<String, Manifest> manifests, String file, int line) {
        return manifests.entrySet().stream()
                .flatMap(manifest ->
                        explain(manifest.getKey(), manifest.getValue().tree()).stream())
                .filter(explanation -> Stream.concat(Stream.of(explanation.written()), explanation.inputs().stream())
                        .anyMatch(from -> from.file().equals(file) && from.line() <= line && line <= from.endLine()))
                .sorted(Comparator.comparing(Explanation::at))
                .toList();
    }

    /** Explains line {@code line} of a file that is no manifest: nothing but the list of those that are. */
    public static List<Explanation> explain(String path, String text, int line) {
        YamlMapping tree = (YamlMapping) YamlReader.readTrusted(
                path, text, (value, plain, at) -> new YamlScalar(value, ScalarType.STRING, Origin.NONE));
        return explain(path, tree).stream()
                .filter(explanation -> explanation.at().line() == line)
                .map(explanation -> new Explanation(
                        explanation.at(), explanation.field(), explanation.value(), Location.NONE, List.of()))
                .toList();
    }

    /** The text is read once more for its lines, and walked together with the tree that knows the origins. */
    private static List<Explanation> explain(String path, YamlMapping tree) {
        YamlNode text = YamlReader.readTrusted(
                path,
                YamlWriter.write(tree),
                (value, plain, at) ->
                        new YamlScalar(value, plain ? PlainScalars.typeOf(value) : ScalarType.STRING, Origin.at(at)));
        Explainer explainer = new Explainer();
        explainer.walk("", text, tree);
        return explainer.found;
    }

    private void walk(String field, YamlNode text, YamlNode tree) {
        if (text instanceof YamlMapping lines && lines.size() > 0) {
            YamlMapping origins = (YamlMapping) tree;
            for (YamlMapping.Entry entry : lines.entries()) {
                String key = entry.key().value();
                YamlMapping.Entry known = origins.entry(key).orElseThrow();
                String child = field + (field.isEmpty() ? "" : ".") + key;
                if (isValue(entry.value())) {
                    add(child, entry.value(), known.value());
                } else {
                    add(child, entry.key(), "", known.key());
                    walk(child, entry.value(), known.value());
                }
            }
        } else if (text instanceof YamlSequence lines && !lines.items().isEmpty()) {
            List<YamlNode> origins = ((YamlSequence) tree).items();
            for (int i = 0; i < lines.items().size(); i++) {
                walk(field + "[" + i + "]", lines.items().get(i), origins.get(i));
            }
        } else {
            add(field, text, tree);
        }
    }

    /** Whether {@code node} stands on the line of its key. */
    private static boolean isValue(YamlNode node) {
        return node instanceof YamlScalar
                || (node instanceof YamlMapping mapping && mapping.size() == 0)
                || (node instanceof YamlSequence sequence && sequence.items().isEmpty());
    }

    private void add(String field, YamlNode text, YamlNode known) {
        add(field, text, text instanceof YamlScalar scalar ? scalar.value() : "", known);
    }

    private void add(String field, YamlNode text, String value, YamlNode known) {
        found.add(new Explanation(
                text.origin().written(),
                field,
                value,
                known.origin().written(),
                known.origin().inputs()));
    }
}
