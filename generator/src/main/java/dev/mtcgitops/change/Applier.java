package dev.mtcgitops.change;

import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.Wildcard;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A control object that makes a consumer apply directories of clusters: an Application, an ApplicationSet or a Kustomization of Flux.
 *
 * @param object the object
 * @param included the paths it applies, with wildcards
 * @param excluded the paths among them that it does not apply
 */
record Applier(Placed object, List<String> included, List<String> excluded) {
    private static final Pattern SEGMENT = Pattern.compile("\\{\\{index [.]path[.]segments ([0-9]+)}}");

    Applier {
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /** The object as an applier, if it is one. */
    static Optional<Applier> of(Placed object) {
        YamlMapping spec = object.manifest()
                .tree()
                .mapping("spec")
                .orElse(YamlMapping.empty(object.manifest().tree().origin()));
        return switch (object.manifest().id().kind()) {
            case "Application" ->
                Optional.of(new Applier(
                        object, list(spec.mapping("source").flatMap(source -> source.text("path"))), List.of()));
            case "Kustomization" ->
                Optional.of(new Applier(
                        object, list(spec.text("path").map(path -> path.replaceFirst("^[.]/", ""))), List.of()));
            case "ApplicationSet" ->
                Optional.of(new Applier(object, directories(spec, false), directories(spec, true)));
            default -> Optional.empty();
        };
    }

    private static List<String> list(Optional<String> path) {
        return path.stream().toList();
    }

    private static List<String> directories(YamlMapping spec, boolean excluded) {
        List<String> paths = new ArrayList<>();
        items(spec.get("generators"))
                .forEach(generator -> items(generator.mapping("git").flatMap(git -> git.get("directories")))
                        .filter(directory ->
                                directory.text("exclude").filter("true"::equals).isPresent() == excluded)
                        .forEach(directory -> directory.text("path").ifPresent(paths::add)));
        return paths;
    }

    /** The mappings of a list. */
    static Stream<YamlMapping> items(Optional<YamlNode> list) {
        return list.stream()
                .flatMap(node -> node instanceof YamlSequence items ? items.items().stream() : Stream.empty())
                .flatMap(item -> item instanceof YamlMapping mapping ? Stream.of(mapping) : Stream.empty());
    }

    /** Whether it makes one Application for each directory. */
    boolean isSet() {
        return object.manifest().id().kind().equals("ApplicationSet");
    }

    /** Whether it makes a consumer apply {@code directory}. */
    boolean applies(String directory) {
        return path(directory).isPresent();
    }

    /** The path of {@code directory} in the repository, which ends with it. */
    private Optional<String> path(String directory) {
        return included.stream()
                .map(path -> prefix(path, directory) + directory)
                .filter(path -> included.stream().anyMatch(pattern -> matches(pattern, path)))
                .filter(path -> excluded.stream().noneMatch(pattern -> matches(pattern, path)))
                .findFirst();
    }

    /** What stands before a directory in the repository. */
    private static String prefix(String pattern, String directory) {
        List<String> segments = List.of(pattern.split("/"));
        int more = segments.size() - directory.split("/").length;
        return more <= 0 ? "" : String.join("/", segments.subList(0, more)) + "/";
    }

    /** A wildcard is for a part of a segment. */
    private static boolean matches(String pattern, String path) {
        String[] patterns = pattern.split("/");
        String[] segments = path.split("/");
        boolean same = patterns.length == segments.length;
        for (int i = 0; same && i < patterns.length; i++) {
            same = Wildcard.matches(patterns[i], segments[i]);
        }
        return same;
    }

    /** The cluster that {@code directory} is applied to, as the consumer knows it. */
    Optional<String> destination(String directory) {
        Optional<YamlMapping> spec = object.manifest().tree().mapping("spec");
        Optional<YamlMapping> application = isSet()
                ? spec.flatMap(set -> set.mapping("template")).flatMap(template -> template.mapping("spec"))
                : spec;
        return application
                .flatMap(one -> one.mapping("destination"))
                .flatMap(Applier::cluster)
                .map(text -> filled(text, directory));
    }

    /** The cluster of a destination. */
    static Optional<String> cluster(YamlMapping destination) {
        return destination.text("server").or(() -> destination.text("name"));
    }

    /** The identity of what applies {@code directory}: itself, or the Application that it makes. */
    ResourceId id(String directory) {
        ResourceId id = object.manifest().id();
        String name = object.manifest()
                .tree()
                .mapping("spec")
                .flatMap(set -> set.mapping("template"))
                .flatMap(template -> template.mapping("metadata"))
                .flatMap(metadata -> metadata.text("name"))
                .map(text -> filled(text, directory))
                .orElse(id.name());
        return isSet() ? new ResourceId(id.group(), id.version(), "Application", id.namespace(), name) : id;
    }

    private String filled(String text, String directory) {
        List<String> segments = List.of(path(directory).orElse(directory).split("/"));
        Matcher places = SEGMENT.matcher(text);
        return places.replaceAll(place -> {
            int segment = Integer.parseInt(place.group(1));
            return Matcher.quoteReplacement(segment < segments.size() ? segments.get(segment) : place.group());
        });
    }
}
