package dev.mtcgitops.check;

import dev.mtcgitops.check.ManifestShape.AnyMapping;
import dev.mtcgitops.check.ManifestShape.Field;
import dev.mtcgitops.check.ManifestShape.ListOf;
import dev.mtcgitops.check.ManifestShape.Need;
import dev.mtcgitops.check.ManifestShape.OneOf;
import dev.mtcgitops.check.ManifestShape.Part;
import dev.mtcgitops.check.ManifestShape.Scalar;
import dev.mtcgitops.check.ManifestShape.StringMap;
import dev.mtcgitops.check.ManifestShape.Value;
import dev.mtcgitops.model.DataTable;
import dev.mtcgitops.model.OpenShiftCapability;
import dev.mtcgitops.model.OpenShiftVersion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** The description of all kinds of manifests and of their parts, {@code shapes.tsv}, by name. */
final class Shapes {
    private static final String NONE = "-";
    private static final Map<String, ManifestShape> BY_NAME = read();

    private Shapes() {}

    /** The shape {@code name} of a kind or a part; nothing if it is not described. */
    static Optional<ManifestShape> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    private static Map<String, ManifestShape> read() {
        SortedMap<String, SortedMap<String, List<Field>>> fields = new TreeMap<>();
        for (List<String> row : DataTable.rows("check/shapes.tsv")) {
            fields.computeIfAbsent(row.get(0), part -> new TreeMap<>())
                    .computeIfAbsent(row.get(1), name -> new ArrayList<>())
                    .add(new Field(
                            openshift(row.get(2)),
                            Need.valueOf(row.get(3).toUpperCase(Locale.ROOT)),
                            value(row.get(4)),
                            !row.get(5).equals(NONE)));
        }
        Map<String, ManifestShape> shapes = new HashMap<>();
        fields.forEach((part, own) -> shapes.put(part, ManifestShape.of(own)));
        return Collections.unmodifiableMap(shapes);
    }

    private static Predicate<OpenShiftVersion> openshift(String text) {
        if (text.equals(NONE)) {
            return version -> true;
        }
        OpenShiftCapability capability = OpenShiftCapability.valueOf(text.replaceFirst("^!", ""));
        boolean with = !text.startsWith("!");
        return version -> version.has(capability) == with;
    }

    private static Value value(String text) {
        String[] words = text.split(" ", 2);
        return switch (words[0]) {
            case "list" -> new ListOf(value(words[1]));
            case "one-of" -> new OneOf(List.of(words[1].split(" ", -1)));
            case "labels" -> new StringMap(Form.LABEL_VALUE);
            case "annotations" -> new StringMap(Form.TEXT);
            case "mapping" -> new AnyMapping();
            default ->
                Arrays.stream(Form.values())
                        .filter(form -> form.text().equals(text))
                        .<Value>map(Scalar::new)
                        .findFirst()
                        .orElseGet(() -> new Part(text));
        };
    }
}
