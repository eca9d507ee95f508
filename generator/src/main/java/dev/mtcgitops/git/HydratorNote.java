package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.jspecify.annotations.Nullable;

/**
 * The note on a published commit that names the newest commit it is the rendering of, so that a promoter also learns of
 * commits that change no manifest.
 */
final class HydratorNote {
    /** The ref that Argo CD's hydrator and GitOps Promoter share. */
    static final String REF = "refs/notes/hydrator.metadata";

    private static final Pattern FANOUT = Pattern.compile("[0-9a-f]{2}");

    private final PublishRequest request;
    private final String commit;

    HydratorNote(PublishRequest request, String commit) {
        this.request = request;
        this.commit = commit;
    }

    /** One try; false if another process was first. */
    boolean write(Branch notes) throws IOException {
        Optional<SourceCommit> source = request.provenance().source();
        if (source.isEmpty()) {
            return true;
        }
        ObjectId tip = notes.tip().orElse(null);
        ObjectId root = tip == null ? null : Branches.rootOf(notes, tip);
        byte[] text = (Json.write(Map.of("drySha", source.get().id())) + "\n").getBytes(UTF_8);
        try (ObjectInserter inserter = notes.inserter(2)) {
            ObjectId blob = inserter.insert(Constants.OBJ_BLOB, text);
            SortedMap<String, Optional<ObjectId>> change = new TreeMap<>();
            change.put(place(notes, root), Optional.of(blob));
            ObjectId tree = new TreeEditor(notes, inserter).edit(root, change);
            if (tree.equals(root)) {
                return true;
            }
            CommitBuilder builder = new CommitBuilder();
            builder.setTreeId(tree);
            builder.setParentIds(tip == null ? List.of() : List.of(tip));
            builder.setEncoding(UTF_8);
            builder.setAuthor(CommitWriter.person(request.provenance().author()));
            builder.setCommitter(CommitWriter.person(request.provenance().committer()));
            builder.setMessage("Note what " + commit + " renders\n");
            ObjectId id = inserter.insert(builder);
            inserter.flush();
            return notes.advance(id);
        }
    }

    /** The path of the note in its tree: folders of two digits are used as far as they are there, as Git spreads them. */
    private String place(Branch notes, @Nullable ObjectId root) throws IOException {
        StringBuilder path = new StringBuilder();
        String rest = commit;
        for (ObjectId at = root; at != null && rest.length() > 2; ) {
            Folder tree = Folder.read(notes, at);
            if (tree.get(rest).isPresent() || !spreads(tree)) {
                break;
            }
            String folder = rest.substring(0, 2);
            path.append(folder).append('/');
            rest = rest.substring(2);
            at = tree.get(folder)
                    .filter(Folder.Entry::isTree)
                    .map(Folder.Entry::id)
                    .orElse(null);
        }
        return path + rest;
    }

    private static boolean spreads(Folder tree) {
        for (Folder.Entry entry : tree.entries()) {
            if (entry.isTree() && FANOUT.matcher(entry.name()).matches()) {
                return true;
            }
        }
        return false;
    }
}
