package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.git.SourceCommit.Signature;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.output.TreePlan;
import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import dev.mtcgitops.work.Progress.Task;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.jspecify.annotations.Nullable;

/** Builds a commit from objects alone: no work tree, no index. Only blobs that change are stored. */
final class CommitWriter {
    private final PublishRequest request;
    private final ObjectSource objects;
    private final ObjectInserter inserter;

    CommitWriter(PublishRequest request, ObjectSource objects, ObjectInserter inserter) {
        this.request = request;
        this.objects = objects;
        this.inserter = inserter;
    }

    /**
     * Stores the commit that carries out {@code plan}.
     *
     * @param parent the commit it follows; null for none
     * @param root that commit's tree; null for none
     * @param change the same for objects, if it is known
     */
    ObjectId write(@Nullable ObjectId parent, @Nullable ObjectId root, TreePlan plan, Optional<FleetChange> change)
            throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(new TreeEditor(objects, inserter).edit(root, changes(plan)));
        if (parent != null) {
            commit.setParentId(parent);
        }
        commit.setEncoding(UTF_8);
        commit.setAuthor(person(request.provenance().author()));
        commit.setCommitter(person(request.provenance().committer()));
        commit.setMessage(CommitMessage.of(request, plan, change));
        Optional<SigningKey> key = request.provenance().key();
        if (key.isPresent()) {
            commit.setGpgSignature(key.get().sign(commit.build()));
        }
        ObjectId id = inserter.insert(commit);
        inserter.flush();
        return id;
    }

    private SortedMap<String, Optional<ObjectId>> changes(TreePlan plan) throws IOException {
        SortedMap<String, Optional<ObjectId>> changes = new TreeMap<>();
        Task task = request.target().access().progress().begin("Storing files", plan.changed());
        for (Change change : plan.changes()) {
            String path = request.target().inBranch(change.path());
            if (change.action() == Action.DELETE) {
                changes.put(path, Optional.empty());
                task.step();
            } else if (change.action() != Action.UNCHANGED) {
                byte[] content = Objects.requireNonNull(request.tree().files().get(change.path()))
                        .content();
                changes.put(path, Optional.of(inserter.insert(Constants.OBJ_BLOB, content)));
                task.step();
            }
        }
        for (String leftover : plan.leftovers()) {
            changes.put(request.target().inBranch(leftover), Optional.empty());
        }
        Optional<SourceCommit> source = request.provenance().source();
        if (request.hydrator() && source.isPresent()) {
            byte[] metadata = HydratorMetadata.of(source.get());
            changes.put(
                    request.target().inBranch(HydratorMetadata.PATH),
                    Optional.of(inserter.insert(Constants.OBJ_BLOB, metadata)));
        }
        byte[] record = plan.after().bytes();
        changes.put(
                request.target().inBranch(OwnershipRecord.PATH),
                Optional.of(inserter.insert(Constants.OBJ_BLOB, record)));
        return changes;
    }

    static PersonIdent person(Signature signature) {
        return new PersonIdent(signature.name(), signature.email(), signature.when(), signature.zone());
    }
}
