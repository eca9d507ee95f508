package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlWriter;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The list that an orchestrator such as kustomize or kpt hands to a function, as {@code cmd/config/docs/api-conventions/functions-spec.md} of
 * kubernetes-sigs/kustomize describes it.
 */
public final class ResourceList {
    private final InputFile file;
    private final TextParts text;
    private final String apiVersion;
    private final Optional<ListItem> functionConfig;
    private final List<ListItem> items;
    private final int dashColumn;
    private final NavigableMap<Location, ListItem> objects = new TreeMap<>();

    /**
     * A list.
     *
     * @param file its text
     * @param text the same text
     * @param apiVersion its version
     * @param functionConfig what the function is told
     * @param items the objects
     * @param dashColumn where the dashes before objects are; 0 if there are none
     */
    ResourceList(
            InputFile file,
            TextParts text,
            String apiVersion,
            Optional<ListItem> functionConfig,
            List<ListItem> items,
            int dashColumn) {
        this.file = file;
        this.text = text;
        this.apiVersion = apiVersion;
        this.functionConfig = functionConfig;
        this.items = List.copyOf(items);
        this.dashColumn = dashColumn;
        Stream.concat(functionConfig.stream(), items.stream()).forEach(object -> objects.put(object.at(), object));
    }

    /** The list that {@code file} holds, or nothing after a report. */
    public static Optional<ResourceList> read(InputFile file, Diagnostics into) {
        return new ListReader(file, into).read();
    }

    /** The request of this call of the function, or nothing after a report. */
    public Optional<FunctionConfig> request(Diagnostics into) {
        return FunctionConfig.of(this, into);
    }

    /** {@code item} as it is written, as an item of another list. */
    String written(ListItem item) {
        return item(item, text.at(item.at()));
    }

    /** {@code document} as it is written, with the mark of what is not applied, as an item of another list. */
    String marked(ListItem document) {
        return LocalConfig.missingIn(document, text)
                .map(mark -> item(
                        document,
                        text.before(mark.before(), document.at())
                                + mark.text()
                                + text.from(mark.before(), document.at())))
                .orElseGet(() -> written(document));
    }

    /** Between brackets there may be lines that begin at the margin. */
    private String item(ListItem item, String written) {
        if (dashColumn == 0) {
            return "- " + written.replace("\n", "\n  ") + "\n";
        }
        String dash = " ".repeat(dashColumn - 1) + "-" + " ".repeat(item.at().column() - dashColumn - 1);
        String lines = dash + written + text.behind(item.at());
        return lines.endsWith("\n") ? lines : lines + "\n";
    }

    /** {@code object} as an item of that list. */
    String item(YamlMapping object) {
        String indentation = " ".repeat(Math.max(dashColumn - 1, 0));
        return indentation + "- " + YamlWriter.write(object).stripTrailing().replace("\n", "\n  " + indentation) + "\n";
    }

    InputFile file() {
        return file;
    }

    /** The text of {@code item}, with the columns that it has in the list. */
    String document(ListItem item) {
        return " ".repeat(item.at().column() - 1) + text.at(item.at());
    }

    String apiVersion() {
        return apiVersion;
    }

    Optional<ListItem> functionConfig() {
        return functionConfig;
    }

    List<ListItem> items() {
        return items;
    }

    /** The functionConfig or item that is written around {@code place}. */
    Optional<ListItem> objectAt(Location place) {
        Location last = new Location(place.file(), place.line(), place.column(), Integer.MAX_VALUE, Integer.MAX_VALUE);
        return Optional.ofNullable(objects.floorEntry(last))
                .map(Map.Entry::getValue)
                .filter(object -> object.contains(place));
    }

    Location at() {
        return Location.ofFile(file.name());
    }
}
