package dev.mtcgitops.read;

import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.model.Subject;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what a document is about, as far as it can be read at all. */
final class SubjectReader {
    private static final List<String> ENDS = List.of("source", "target");

    private SubjectReader() {}

    static void read(YamlNode node, Set<Subject> into) {
        if (!(node instanceof YamlMapping document)) {
            return;
        }
        Set<String> name = document.mapping("metadata").flatMap(metadata -> metadata.text("name")).stream()
                .collect(Collectors.toSet());
        Location extent = node.origin().written();
        Optional<YamlMapping> spec = document.mapping("spec");
        if (document.text("kind").filter("Cluster"::equals).isPresent()) {
            cluster(new Subject(extent, name, Set.of(), Set.of()), spec, into);
        }
        spec.ifPresent(described -> pair(extent, name, described, into));
    }

    private static void pair(Location extent, Set<String> pair, YamlMapping spec, Set<Subject> into) {
        Set<String> both = new HashSet<>();
        for (String end : ENDS) {
            Optional<YamlMapping> described = spec.mapping(end);
            Optional<String> name = described.isPresent() ? described.get().text("name") : spec.text(end);
            name.ifPresent(both::add);
            if (described.isPresent() && name.isPresent()) {
                Location place = described.get().origin().written();
                cluster(new Subject(place, Set.of(name.get()), pair, Set.of()), described, into);
            }
        }
        if (!both.isEmpty()) {
            Subject whole = new Subject(extent, both, pair, Set.of());
            into.add(whole);
            namespaces(whole, spec, "namespaces", into);
        }
    }

    private static void cluster(Subject cluster, Optional<YamlMapping> described, Set<Subject> into) {
        if (!cluster.clusters().isEmpty()) {
            into.add(cluster);
            described.ifPresent(spec -> namespaces(cluster, spec, "egressFirewalls", into));
        }
    }

    /** Each item of the list {@code field} that names namespaces. */
    private static void namespaces(Subject whole, YamlMapping spec, String field, Set<Subject> into) {
        if (spec.get(field).orElse(null) instanceof YamlSequence list) {
            for (YamlNode item : list.items()) {
                Set<String> names = names(item);
                if (!names.isEmpty()) {
                    into.add(new Subject(item.origin().written(), whole.clusters(), whole.pairs(), names));
                }
            }
        }
    }

    private static Set<String> names(YamlNode item) {
        if (item instanceof YamlScalar name) {
            return Set.of(name.value());
        }
        return item instanceof YamlMapping mapping
                ? Stream.of("source", "target", "namespace")
                        .flatMap(key -> mapping.text(key).stream())
                        .collect(Collectors.toSet())
                : Set.of();
    }
}
