package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a ResourceList. Objects of others may hold what input may not, such as anchors: they are passed on as they are written. */
final class ListReader {
    private static final List<String> VERSIONS = List.of("config.kubernetes.io/v1", "config.kubernetes.io/v1beta1");
    private static final String ITEMS = "items";
    private static final String FUNCTION_CONFIG = "functionConfig";

    private final InputFile file;
    private final TextParts text;
    private final Diagnostics into;

    ListReader(InputFile file, Diagnostics into) {
        this.file = file;
        this.text = new TextParts(file.text());
        this.into = into;
    }

    Optional<ResourceList> read() {
        Diagnostics found = new Diagnostics();
        List<YamlNode> documents = YamlReader.readCaptured(file.name(), file.text(), found);
        if (documents.size() == 1
                && documents.get(0) instanceof YamlMapping list
                && list.text("kind").orElse("").equals("ResourceList")) {
            return read(list, found);
        }
        into.addAll(found.sorted());
        if (!found.hasErrors()) {
            into.report(KrmProblems.notAList(), Location.ofFile(file.name()));
        }
        return Optional.empty();
    }

    private Optional<ResourceList> read(YamlMapping list, Diagnostics found) {
        String apiVersion = list.text("apiVersion").orElse("");
        if (!VERSIONS.contains(apiVersion)) {
            Location at = list.get("apiVersion").map(ListReader::at).orElse(Location.ofFile(file.name()));
            into.report(KrmProblems.unknownVersion(apiVersion, VERSIONS), at);
            return Optional.empty();
        }
        Diagnostics faults = new Diagnostics();
        Optional<YamlSequence> sequence = value(list, ITEMS).flatMap(items -> sequence(items, faults));
        List<ListItem> items = sequence.map(objects -> items(objects, faults)).orElse(List.of());
        Optional<ListItem> functionConfig =
                value(list, FUNCTION_CONFIG).flatMap(config -> item(FUNCTION_CONFIG, config, faults));
        into.addAll(faults.sorted());
        ResourceList read = new ResourceList(
                file,
                text,
                apiVersion,
                functionConfig,
                items,
                sequence.map(this::dashColumn).orElse(0));
        found.sorted().stream()
                .filter(diagnostic -> read.objectAt(diagnostic.at())
                        .filter(object -> !object.field().equals(FUNCTION_CONFIG))
                        .isEmpty())
                .forEach(into::add);
        return faults.hasErrors() ? Optional.empty() : Optional.of(read);
    }

    private static Optional<YamlNode> value(YamlMapping list, String key) {
        return list.get(key).filter(value -> !(value instanceof YamlScalar scalar && scalar.isNull()));
    }

    private static Optional<YamlSequence> sequence(YamlNode items, Diagnostics into) {
        if (items instanceof YamlSequence sequence) {
            return Optional.of(sequence);
        }
        into.report(KrmProblems.notObjects(ITEMS), at(items));
        return Optional.empty();
    }

    private static List<ListItem> items(YamlSequence sequence, Diagnostics into) {
        List<ListItem> items = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            item(ITEMS + "[" + i + "]", sequence.items().get(i), into).ifPresent(items::add);
        }
        return items;
    }

    private static Optional<ListItem> item(String field, YamlNode node, Diagnostics into) {
        if (node instanceof YamlMapping tree) {
            return Optional.of(new ListItem(field, tree));
        }
        into.report(KrmProblems.notObjects(field), at(node));
        return Optional.empty();
    }

    private int dashColumn(YamlSequence sequence) {
        return text.at(at(sequence)).startsWith("[") ? 0 : at(sequence).column();
    }

    private static Location at(YamlNode node) {
        return node.origin().written();
    }
}
