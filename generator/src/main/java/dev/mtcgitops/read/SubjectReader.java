package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Subject;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds which clusters a document describes, as far as it can be read at all. */
final class SubjectReader {
    private static final List<String> ENDS = List.of("source", "target");

    private SubjectReader() {}

    static void read(YamlNode node, Set<Subject> into) {
        if (!(node instanceof YamlMapping document)) {
            return;
        }
        Location extent = node.origin().written();
        if (document.text("kind").filter("Cluster"::equals).isPresent()) {
            document.mapping("metadata")
                    .flatMap(metadata -> metadata.text("name"))
                    .ifPresent(name -> into.add(new Subject(extent, Set.of(name))));
        }
        document.mapping("spec").ifPresent(spec -> {
            Set<String> both = new HashSet<>();
            for (String end : ENDS) {
                Optional<YamlMapping> described = spec.mapping(end);
                Optional<String> name = described.isPresent() ? described.get().text("name") : spec.text(end);
                name.ifPresent(both::add);
                if (described.isPresent() && name.isPresent()) {
                    into.add(new Subject(described.get().origin().written(), Set.of(name.get())));
                }
            }
            if (!both.isEmpty()) {
                into.add(new Subject(extent, both));
            }
        });
    }
}
