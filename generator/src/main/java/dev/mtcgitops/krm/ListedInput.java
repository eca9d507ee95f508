package dev.mtcgitops.krm;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.read.InputFile;
import dev.mtcgitops.read.Inputs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The documents of the input that a ResourceList holds. Each is read as a file of its own, with columns, but not lines, of the list. */
public final class ListedInput {
    private final ResourceList list;
    private final Map<String, ListItem> documents = new LinkedHashMap<>();

    private ListedInput(ResourceList list) {
        this.list = list;
    }

    /** The documents in {@code list}. kustomize passes the functionConfig of a generator as an item as well; it counts once. */
    public static ListedInput of(ResourceList list) {
        ListedInput input = new ListedInput(list);
        Stream.concat(
                        list.functionConfig().stream(),
                        list.items().stream()
                                .filter(item -> list.functionConfig()
                                        .filter(config -> config.id().equals(item.id()))
                                        .isEmpty()))
                .filter(ListItem::isInput)
                .forEach(item -> input.documents.put(list.file().name() + ":" + item.field(), item));
        return input;
    }

    /** These documents together with files that the functionConfig names. */
    public Inputs with(Inputs named) {
        List<InputFile> files = new ArrayList<>(named.files());
        documents.forEach((name, item) -> files.add(file(name, item)));
        List<String> paths = new ArrayList<>(named.paths());
        paths.add(list.file().name());
        return new Inputs(paths, files, named.findings());
    }

    private InputFile file(String name, ListItem item) {
        InputFile around = list.file();
        return new InputFile(
                name,
                around.path().resolve(item.field()),
                around.folder(),
                around.root(),
                around.source(),
                list.document(item));
    }

    /** {@code found} at places of the list. */
    public List<Diagnostic> placed(List<Diagnostic> found) {
        return found.stream().map(diagnostic -> diagnostic.moved(this::placed)).toList();
    }

    private Location placed(Location at) {
        ListItem document = documents.get(at.file());
        if (document == null) {
            return at;
        }
        int before = document.at().line() - 1;
        return at.hasPosition()
                ? new Location(
                        list.file().name(), at.line() + before, at.column(), at.endLine() + before, at.endColumn())
                : document.at();
    }
}
