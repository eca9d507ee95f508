package dev.mtcgitops.git;

import dev.mtcgitops.git.RemoteFailures.Unanswered;
import dev.mtcgitops.git.RepositoryAddress.Remote;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.errors.NotSupportedException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectIdRef;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.pack.PackConfig;
import org.eclipse.jgit.transport.FetchConnection;
import org.eclipse.jgit.transport.FilterSpec;
import org.eclipse.jgit.transport.PushConnection;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.RemoteRefUpdate;
import org.eclipse.jgit.transport.SshTransport;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.transport.Transport;
import org.eclipse.jgit.transport.TransportHttp;
import org.jspecify.annotations.Nullable;

/**
 * A repository on a server. Of a branch the tip and its folders are fetched into a temporary repository, without history;
 * contents only if they are asked for, where the server can leave them out. Fetched objects are kept for the next try.
 */
final class RemoteRepository implements Branches {
    private static final String WITHOUT_CONTENTS = "blob:none";
    private static final String COMMITS_ONLY = "tree:0";
    private static final int MOST_WAITS = 3;
    private static final int FIRST_DEPTH = 16;
    private static final int LAST_DEPTH = 1 << 17;

    private final Remote address;
    private final Access access;
    private final Received received;
    private @Nullable FetchedRepository fetched;
    private Set<ObjectId> known = Set.of();
    /** Whether the server can leave objects out, as far as is known. */
    private boolean filters = true;

    RemoteRepository(Remote address, Access access) throws IOException {
        this(address, access, FetchedRepository.room(access.temporary()));
    }

    /** @param received counts what the server sends */
    RemoteRepository(Remote address, Access access, Received received) {
        this.address = address;
        this.access = access;
        this.received = received;
    }

    /** Something done with a connection. */
    private interface Dialogue<T> {
        T run(Transport transport) throws IOException;
    }

    @Override
    public Branch look(PublishTarget target, boolean writing) throws IOException {
        // On another look, enough history comes along to tell that the branch was not rewritten.
        int depth = known.isEmpty() ? 1 : FIRST_DEPTH;
        Map<String, Ref> refs = fetch(target.ref(), store(), known, depth, WITHOUT_CONTENTS);
        Ref found = refs.get(target.ref());
        ObjectId tip = found == null ? null : found.getObjectId();
        if (tip != null) {
            known = Set.of(tip);
        }
        return new RemoteBranch(this, target, tip, refs.keySet());
    }

    /** The repository of everything fetched, and made for the server. */
    FetchedRepository store() throws IOException {
        FetchedRepository store = fetched == null ? FetchedRepository.make(access.temporary(), received) : fetched;
        fetched = store;
        return store;
    }

    /** The commit of a ref on the server now. */
    Optional<ObjectId> current(String ref) throws IOException {
        return Optional.ofNullable(refs(new RefSpec(ref)).get(ref)).map(Ref::getObjectId);
    }

    /** The full names of all branches, which a look at one does not ask for. */
    Collection<String> branches() throws IOException {
        String all = Constants.R_HEADS + "*";
        Collection<String> names = refs(new RefSpec(all + ":" + all)).keySet();
        return names.stream().filter(ref -> ref.startsWith(Constants.R_HEADS)).toList();
    }

    private Map<String, Ref> refs(RefSpec asked) throws IOException {
        return talk(store(), transport -> {
            try (FetchConnection connection = transport.openFetch(List.of(asked))) {
                return connection.getRefsMap();
            }
        });
    }

    /** Whether {@code commit} is {@code tip}, the commit of {@code ref}, or an ancestor; asks for as little history as it takes. */
    boolean contains(String ref, ObjectId tip, ObjectId commit) throws IOException {
        if (isAncestor(store(), commit, tip)) {
            return true;
        }
        for (int depth = 8 * FIRST_DEPTH; depth <= LAST_DEPTH; depth *= 8) {
            // Into a store of its own: that of the branch would no longer know where its history ends.
            try (FetchedRepository history = FetchedRepository.make(access.temporary(), received)) {
                fetch(ref, history, Set.of(), depth, COMMITS_ONLY);
                if (history.getObjectDatabase().has(commit)) {
                    return true;
                }
                if (history.getObjectDatabase().getShallowCommits().isEmpty()) {
                    return false;
                }
            }
        }
        return false;
    }

    private static boolean isAncestor(Repository store, ObjectId commit, ObjectId tip) throws IOException {
        try (RevWalk walk = new RevWalk(store)) {
            return store.getObjectDatabase().has(commit)
                    && walk.isMergedInto(walk.parseCommit(commit), walk.parseCommit(tip));
        }
    }

    byte[] read(String ref, ObjectId id, int type) throws IOException {
        if (type == Constants.OBJ_BLOB) {
            fetchContents(ref, List.of(id));
        }
        return store().getObjectDatabase().open(id, type).getBytes();
    }

    /** Fetches those of {@code blobs}, which the branch {@code ref} holds, that were left out before. */
    void fetchContents(String ref, Collection<ObjectId> blobs) throws IOException {
        List<Ref> wanted = new ArrayList<>();
        for (ObjectId blob : blobs) {
            if (!store().getObjectDatabase().has(blob)) {
                wanted.add(new ObjectIdRef.Unpeeled(Ref.Storage.NETWORK, blob.name(), blob));
            }
        }
        if (filters && !wanted.isEmpty()) {
            talk(store(), transport -> {
                try (FetchConnection connection = transport.openFetch(List.of(new RefSpec(ref)))) {
                    connection.fetch(new GitProgress(access.progress()), wanted, Set.of());
                }
                return "";
            });
        }
    }

    private Map<String, Ref> fetch(String ref, FetchedRepository into, Set<ObjectId> have, int depth, String filter)
            throws IOException {
        if (filters) {
            try {
                return ask(ref, into, have, depth, FilterSpec.fromFilterLine(filter));
            } catch (IOException e) {
                if (!received.lacksFilter()) {
                    throw e;
                }
                filters = false;
            }
        }
        return ask(ref, into, have, depth, FilterSpec.NO_FILTER);
    }

    private Map<String, Ref> ask(String ref, FetchedRepository into, Set<ObjectId> have, int depth, FilterSpec filter)
            throws IOException {
        return talk(into, transport -> {
            transport.setDepth(depth);
            transport.setFilterSpec(filter);
            // The folders above, too: a branch of such a name would be in the way.
            List<RefSpec> asked = new ArrayList<>();
            int kind = ref.indexOf('/', Constants.R_REFS.length());
            for (int end = ref.length(); end > kind; end = ref.lastIndexOf('/', end - 1)) {
                asked.add(new RefSpec(ref.substring(0, end)));
            }
            try (FetchConnection connection = transport.openFetch(asked)) {
                Map<String, Ref> refs = connection.getRefsMap();
                Ref found = refs.get(ref);
                if (found != null && !into.getObjectDatabase().has(found.getObjectId())) {
                    connection.fetch(new GitProgress(access.progress()), List.of(found), have);
                }
                return refs;
            }
        });
    }

    /**
     * The result of a push.
     *
     * @param done whether the ref is at the commit now
     * @param words the server's, if it refused; empty if the ref had already moved
     */
    record Answer(boolean done, String words) {}

    /** Asks the server to move {@code ref} from {@code tip} to {@code commit}. */
    Answer push(String ref, @Nullable ObjectId tip, ObjectId commit) throws IOException {
        return talk(store(), transport -> {
            try (PushConnection connection = transport.openPush()) {
                Ref current = connection.getRef(ref);
                ObjectId old = tip == null ? ObjectId.zeroId() : tip;
                if (!old.equals(current == null ? ObjectId.zeroId() : current.getObjectId())) {
                    return new Answer(false, "");
                }
                RemoteRefUpdate update = new RemoteRefUpdate(store(), (String) null, commit, ref, false, null, old);
                connection.push(new GitProgress(access.progress()), Map.of(ref, update));
                String words = connection.getMessages().strip();
                String message = update.getMessage() == null ? "no reason given" : update.getMessage();
                return new Answer(
                        update.getStatus() == RemoteRefUpdate.Status.OK,
                        words.isEmpty() ? message : message + ": " + words);
            }
        });
    }

    /** Talks, and again where the server asks to be left alone for a while: it has done nothing then. */
    private <T> T talk(FetchedRepository with, Dialogue<T> dialogue) throws IOException {
        for (int waits = 0; ; waits++) {
            try {
                return talkOnce(with, dialogue);
            } catch (Unanswered e) {
                if (waits == MOST_WAITS || e.retryAfter().isEmpty()) {
                    throw e;
                }
                try {
                    TimeUnit.SECONDS.sleep(e.retryAfter().get());
                } catch (InterruptedException interrupt) {
                    Thread.currentThread().interrupt();
                    throw e;
                }
            }
        }
    }

    private <T> T talkOnce(FetchedRepository with, Dialogue<T> dialogue) throws IOException {
        received.begin();
        access.progress().begin("Asking the server");
        GuardedHttp http = null;
        SystemSsh shell = null;
        try (Transport transport = Transport.open(with, address.uri())) {
            transport.setTimeout(access.timeout());
            transport.setTagOpt(TagOpt.NO_TAGS);
            transport.setFetchThin(false);
            transport.setObjectChecker(received.counter());
            PackConfig packing = new PackConfig();
            packing.setDeltaCompress(false);
            transport.setPackConfig(packing);
            if (transport instanceof TransportHttp web) {
                http = new GuardedHttp(address.uri(), access, received);
                web.setHttpConnectionFactory(http);
                authenticate(web);
            } else if (transport instanceof SshTransport secure) {
                shell = new SystemSsh(access.timeout(), access.route().ssh(), received);
                secure.setSshSessionFactory(shell);
            } else {
                throw new NotSupportedException("neither HTTP nor SSH");
            }
            return dialogue.run(transport);
        } catch (IOException | RuntimeException e) {
            throw failures().of(e, received, http, shell);
        }
    }

    private void authenticate(TransportHttp web) {
        if (!address.user().isEmpty() || !secret().isEmpty()) {
            web.setPreemptiveBasicAuthentication(user(), secret());
        }
    }

    private String user() {
        return address.user().isEmpty() ? access.user() : address.user();
    }

    private String secret() {
        return access.token().orElse(address.password());
    }

    @Override
    public void close() {
        if (fetched != null) {
            fetched.close();
        }
    }

    RemoteFailures failures() {
        // A token may also be given as the user.
        String kept = secret().isEmpty() ? address.user() : secret();
        return new RemoteFailures(address.uri().toString(), user(), kept, access.timeout());
    }
}
