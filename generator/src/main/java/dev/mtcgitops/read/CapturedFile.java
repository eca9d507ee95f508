package dev.mtcgitops.read;

import dev.mtcgitops.model.Capture;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file with objects as {@code oc get -o yaml} prints them, named by an input document. */
final class CapturedFile {
    private static final Set<String> KINDS = Set.of("EgressNetworkPolicy", "EgressFirewall", "NetworkPolicy");

    private CapturedFile() {}

    /**
     * The objects in the file that {@code slot} names, lists taken apart.
     *
     * @param kinds the kinds it may hold, in the order for people
     * @param command how to capture it
     */
    static List<Slot> objects(Slot slot, List<String> kinds, String command) {
        List<Slot> objects = new ArrayList<>();
        open(slot, command).ifPresent(source -> {
            if (source.documents().isEmpty() && !source.hasHoles()) {
                slot.report(CaptureProblems.empty(source.file().name(), command));
            }
            for (var document : source.documents()) {
                collect(Slot.item("the document", document, source), kinds, command, objects);
            }
        });
        return objects;
    }

    /** Whether {@code document} is of a kind that can be captured, as an object or a list of such. */
    static boolean canHold(YamlNode document) {
        if (!(document instanceof YamlMapping mapping)) {
            return false;
        }
        String kind = mapping.text("kind").orElse("").replaceFirst("(?<=.)List$", "");
        boolean list = kind.equals("List")
                && mapping.get("items").orElse(document) instanceof YamlSequence items
                && items.items().stream().allMatch(CapturedFile::canHold);
        return list || KINDS.contains(kind);
    }

    private static void collect(Slot slot, List<String> kinds, String command, List<Slot> objects) {
        Optional<Fields> object = Fields.lenient(slot, "a captured object");
        if (object.isEmpty()) {
            return;
        }
        Fields fields = object.get();
        Optional<String> kind = fields.required("kind", Scalars::text).map(located -> located.value());
        if (kind.isEmpty()) {
            return;
        }
        String name = kind.get();
        boolean list = name.equals("List") || kinds.stream().anyMatch(known -> name.equals(known + "List"));
        if (list) {
            fields.requiredSlot("items")
                    .flatMap(items -> items.items("objects"))
                    .ifPresent(
                            items -> items.forEach(item -> collect(item(item, name, kinds), kinds, command, objects)));
        } else if (kinds.contains(name)) {
            objects.add(slot);
        } else {
            fields.slot("kind")
                    .ifPresent(at -> at.report(CaptureProblems.foreign(String.join(" or ", kinds), name, command)));
        }
    }

    /** An item of a typed list may leave its kind out, as the API server does in such lists. */
    private static Slot item(Slot slot, String list, List<String> kinds) {
        if (slot.node() instanceof YamlMapping mapping && mapping.get("kind").isEmpty() && !list.equals("List")) {
            String kind = list.substring(0, list.length() - "List".length());
            var scalar = new YamlScalar(
                    kinds.contains(kind) ? kind : list,
                    ScalarType.STRING,
                    slot.node().origin());
            var key = new YamlScalar("kind", ScalarType.STRING, slot.node().origin());
            return new Slot(
                    slot.name(), mapping.with(new YamlMapping.Entry(key, scalar)), slot.holder(), slot.source());
        }
        return slot;
    }

    private static Optional<Source> open(Slot slot, String command) {
        return Scalars.text(slot).flatMap(name -> {
            try {
                return resolve(slot, name, command).flatMap(path -> source(slot, name, path));
            } catch (AccessDeniedException e) {
                throw FileText.unreadable(beside(slot.source().file().name(), name), e);
            } catch (IOException | InvalidPathException e) {
                reportMissing(slot, name);
            }
            return Optional.empty();
        });
    }

    /** The file that was meant instead is no input either. */
    private static void reportMissing(Slot slot, String name) {
        Optional<Path> meant = MeantFile.of(slot.source().file(), name);
        meant.ifPresent(path -> slot.source().captures().add(new Capture(slot.at(), name, path)));
        slot.report(CaptureProblems.missing(
                name, meant.map(path -> fromFolderOf(slot.source().file(), path))));
    }

    private static String fromFolderOf(InputFile file, Path path) {
        return file.path().resolveSibling("").relativize(path).toString().replace('\\', '/');
    }

    /** The real path of {@code name}, if that is a file below the input's root. */
    private static Optional<Path> resolve(Slot slot, String name, String command) throws IOException {
        InputFile file = slot.source().file();
        Path wanted = file.folder().resolve(name);
        Path root = file.source().realPath(file.root());
        if (name.isEmpty()
                || wanted.getFileSystem().getPath(name).isAbsolute()
                || !wanted.normalize().startsWith(root)) {
            slot.report(CaptureProblems.outside(name));
            return Optional.empty();
        }
        Path path = file.source().realPath(wanted);
        if (!path.startsWith(root)) {
            slot.report(CaptureProblems.outside(name));
            return Optional.empty();
        }
        if (path.equals(file.path())) {
            slot.report(CaptureProblems.ownFile(name, command));
            return Optional.empty();
        }
        if (file.source().kind(path) != FileSource.Kind.FILE) {
            slot.report(CaptureProblems.notAFile(name));
            return Optional.empty();
        }
        return Optional.of(path);
    }

    private static Optional<Source> source(Slot slot, String name, Path path) {
        Source from = slot.source();
        InputFile document = from.file();
        String shown = beside(document.name(), name);
        Optional<String> text = FileText.read(document.source(), path, shown, from.into());
        from.captures().add(new Capture(slot.at(), shown, path));
        return text.map(read -> new Source(
                new InputFile(shown, path, document.folder(), document.root(), document.source(), read),
                YamlReader::readCaptured,
                from.texts(),
                from.into(),
                from.captures()));
    }

    /** {@code name} as seen from where the user stands, who called the document's file {@code document}. */
    private static String beside(String document, String name) {
        String joined = document.substring(0, document.lastIndexOf('/') + 1) + name;
        return joined.contains("..") || name.contains("./")
                ? Path.of(joined).normalize().toString().replace('\\', '/')
                : joined;
    }
}
