package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/**
 * What the readers of documents expect in a text: the fields of each mapping in the order for people, and text in the places of scalars
 * that are none. They are learnt by reading, so they are those of the readers.
 */
public final class Expectations {
    /**
     * A scalar that is no text, in a place where only text can stand.
     *
     * @param scalar the scalar
     * @param problem what is wrong with it, where a reader says that of the scalar alone
     */
    public record Wanted(YamlScalar scalar, Optional<Problem> problem) {}

    private final IdentityHashMap<YamlNode, List<String>> fields = new IdentityHashMap<>();
    private final List<Wanted> texts = new ArrayList<>();

    private Expectations() {}

    /** Those in {@code documents}, which were read from the {@code text} of {@code file}; other files are not looked at. */
    public static Expectations in(String file, String text, List<YamlNode> documents) {
        Expectations heard = new Expectations();
        Path nowhere = Path.of("");
        FileSource noFiles = new TextFiles("", Collections.emptySortedMap());
        InputFile alone = new InputFile(file, nowhere, nowhere, nowhere, noFiles, text);
        new Documents().read(Source.heard(alone, documents, heard));
        return heard;
    }

    /** Whether {@code document}, one of those that were read, is input, whatever its faults. */
    public boolean isInput(YamlNode document) {
        return fields.containsKey(document);
    }

    /** The fields of {@code mapping} in the order for people; none where its keys are names, or where nobody reads it. */
    public List<String> fields(YamlMapping mapping) {
        return fields.getOrDefault(mapping, List.of());
    }

    /** The scalars that should be text. */
    public List<Wanted> texts() {
        return List.copyOf(texts);
    }

    void fields(YamlMapping mapping, Collection<String> known) {
        fields.put(mapping, List.copyOf(known));
    }

    void text(YamlScalar scalar, Optional<Problem> problem) {
        texts.add(new Wanted(scalar, problem));
    }

    void texts(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            if (!scalar.isString()) {
                text(scalar, Optional.empty());
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(this::texts);
        } else if (node instanceof YamlMapping mapping) {
            mapping.entries().forEach(entry -> texts(entry.value()));
        }
    }
}
