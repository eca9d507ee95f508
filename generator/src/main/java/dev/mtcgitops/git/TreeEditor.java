package dev.mtcgitops.git;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/** Makes a new tree out of an old one and the files that change; folders without a change are neither read nor written. */
final class TreeEditor {
    private final ObjectSource objects;
    private final ObjectInserter inserter;

    TreeEditor(ObjectSource objects, ObjectInserter inserter) {
        this.objects = objects;
        this.inserter = inserter;
    }

    /**
     * The tree that {@code tree} becomes; no folder is left empty, save the topmost.
     *
     * @param tree the old tree; null for none
     * @param changes the blob of each path that is written, nothing for each that is deleted
     */
    ObjectId edit(@Nullable ObjectId tree, SortedMap<String, Optional<ObjectId>> changes) throws IOException {
        return apply(tree, changes).insert(inserter);
    }

    private Folder apply(@Nullable ObjectId id, SortedMap<String, Optional<ObjectId>> changes) throws IOException {
        Folder tree = id == null ? new Folder() : Folder.read(objects, id);
        Map<String, Optional<ObjectId>> files = new TreeMap<>();
        Map<String, SortedMap<String, Optional<ObjectId>>> folders = new TreeMap<>();
        changes.forEach((path, blob) -> {
            int slash = path.indexOf('/');
            if (slash < 0) {
                files.put(Folder.rawName(path), blob);
            } else {
                folders.computeIfAbsent(Folder.rawName(path.substring(0, slash)), name -> new TreeMap<>())
                        .put(path.substring(slash + 1), blob);
            }
        });
        // Deletions first: a file may make room for a folder of its name, and a folder for a file.
        files.keySet().forEach(name -> removeFile(tree, name));
        for (Map.Entry<String, SortedMap<String, Optional<ObjectId>>> folder : folders.entrySet()) {
            String name = folder.getKey();
            ObjectId old = tree.get(name)
                    .filter(Folder.Entry::isTree)
                    .map(Folder.Entry::id)
                    .orElse(null);
            Folder edited = apply(old, folder.getValue());
            if (!edited.isEmpty()) {
                tree.put(new Folder.Entry(FileMode.TREE, name, edited.insert(inserter)));
            } else if (old != null) {
                tree.remove(name);
            }
        }
        files.forEach(
                (name, blob) -> blob.ifPresent(file -> tree.put(new Folder.Entry(FileMode.REGULAR_FILE, name, file))));
        return tree;
    }

    private static void removeFile(Folder tree, String name) {
        if (tree.get(name).filter(entry -> !entry.isTree()).isPresent()) {
            tree.remove(name);
        }
    }
}
