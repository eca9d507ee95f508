package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.diagnostic.Redaction;
import dev.mtcgitops.output.ExistingTree;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffFormatter;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;

/** The changes of a commit, line by line, as {@code git diff --full-index} writes it. */
final class CommitDiff {
    private static final byte[] NOTHING = {};

    private final PublishRequest request;
    private final ObjectSource objects;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private CommitDiff(PublishRequest request, ObjectSource objects) {
        this.request = request;
        this.objects = objects;
    }

    /** The text for {@code plan}; empty unless the request asks for it. */
    static String of(PublishRequest request, ObjectSource objects, CommitTree existing, TreePlan plan)
            throws IOException {
        if (!request.diff()) {
            return "";
        }
        SortedMap<String, Change> changes = new TreeMap<>();
        for (Change change : plan.changes()) {
            if (change.action() != Action.UNCHANGED) {
                changes.put(change.path(), change);
            }
        }
        for (String leftover : plan.leftovers()) {
            changes.put(leftover, new Change(leftover, Action.DELETE, blob(existing, leftover)));
        }
        SortedMap<String, byte[]> own =
                new TreeMap<>(Map.of(OwnershipRecord.PATH, plan.after().bytes()));
        if (request.hydrator()) {
            request.provenance()
                    .source()
                    .ifPresent(source -> own.put(HydratorMetadata.PATH, HydratorMetadata.of(source)));
        }
        for (String path : own.keySet()) {
            String blob = blob(existing, path);
            changes.put(path, new Change(path, blob.isEmpty() ? Action.CREATE : Action.UPDATE, blob));
        }
        CommitDiff diff = new CommitDiff(request, objects);
        for (Change change : changes.values()) {
            byte[] after = own.get(change.path());
            diff.add(change, after == null ? diff.wanted(change) : after);
        }
        return masked(diff.out.toString(UTF_8));
    }

    private static String blob(CommitTree existing, String path) {
        return existing.entry(path).map(ExistingTree.Entry::blob).orElse("");
    }

    /** Old files of the branch may hold anything, secrets too. */
    private static String masked(String diff) {
        StringBuilder text = new StringBuilder();
        boolean inFile = false;
        for (String line : diff.split("\n", -1)) {
            inFile = line.startsWith("@@") || inFile && !line.startsWith("diff ");
            boolean content = inFile && !line.isEmpty() && !line.startsWith("@@");
            text.append(content ? line.charAt(0) + Redaction.maskSource(line.substring(1)) : line)
                    .append('\n');
        }
        return text.substring(0, text.length() - 1);
    }

    private byte[] wanted(Change change) {
        return change.action() == Action.DELETE
                ? NOTHING
                : Objects.requireNonNull(request.tree().files().get(change.path()))
                        .content();
    }

    private void add(Change change, byte[] after) throws IOException {
        String path = request.target().inBranch(change.path());
        ObjectId old = change.blob().isEmpty() ? ObjectId.zeroId() : ObjectId.fromString(change.blob());
        ObjectId id;
        try (ObjectInserter ids = new IdOnlyInserter()) {
            id = change.action() == Action.DELETE ? ObjectId.zeroId() : ids.idFor(Constants.OBJ_BLOB, after);
        }
        if (old.equals(id)) {
            if (request.tree().files().containsKey(change.path())) {
                line("diff --git a/" + path + " b/" + path);
                line("old mode 100755");
                line("new mode 100644");
            }
            return;
        }
        boolean created = old.equals(ObjectId.zeroId());
        boolean deleted = change.action() == Action.DELETE;
        line("diff --git a/" + path + " b/" + path);
        if (created) {
            line("new file mode 100644");
        } else if (deleted) {
            line("deleted file mode 100644");
        }
        line("index " + old.name() + ".." + id.name() + (created || deleted ? "" : " 100644"));
        RawText from = new RawText(created ? NOTHING : objects.read(old, Constants.OBJ_BLOB));
        RawText to = new RawText(after);
        if (RawText.isBinary(from.getRawContent())) {
            line("Binary files differ");
            return;
        }
        line("--- " + (created ? "/dev/null" : "a/" + path));
        line("+++ " + (deleted ? "/dev/null" : "b/" + path));
        try (DiffFormatter formatter = new DiffFormatter(out)) {
            formatter.format(new HistogramDiff().diff(RawTextComparator.DEFAULT, from, to), from, to);
        }
    }

    private void line(String text) {
        out.writeBytes((text + "\n").getBytes(UTF_8));
    }
}
