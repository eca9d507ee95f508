package dev.mtcgitops.output;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Drift;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Problem;
import dev.mtcgitops.output.ExistingTree.Entry;
import dev.mtcgitops.output.ExistingTree.Kind;
import dev.mtcgitops.output.TreePlan.Action;
import dev.mtcgitops.output.TreePlan.Change;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One comparison of an existing tree with a rendered one; collects what {@link TreePlan} hands out. */
final class TreeComparison {
    private static final Pattern TEMPORARY = Pattern.compile("\\.mtc-gitops-[0-9a-f]{40}\\.tmp");

    private final ExistingTree existing;
    private final Guards guards;
    private final boolean hasRecord;
    private final SortedMap<String, String> owned;
    private final SortedMap<String, String> wanted;
    private final Set<String> oldDirectories;
    private final Set<String> directories;
    /** The existing entries; in the end, those neither owned nor wanted. */
    private final Map<String, Entry> entries = new HashMap<>();

    private final SortedSet<String> blocked = new TreeSet<>();

    private final List<Change> changes = new ArrayList<>();
    private final SortedMap<String, Drift> drift = new TreeMap<>();
    private final List<Diagnostic> refusals = new ArrayList<>();
    private final SortedSet<String> leftovers = new TreeSet<>();
    private boolean nothingStands;
    private int deletions;

    TreeComparison(ExistingTree existing, Guards guards, Optional<OwnershipRecord> before, OwnershipRecord after) {
        this.existing = existing;
        this.guards = guards;
        this.hasRecord = before.isPresent();
        this.owned = before.map(OwnershipRecord::files).orElse(Collections.emptySortedMap());
        this.wanted = after.files();
        this.oldDirectories = before.<Set<String>>map(record -> new HashSet<>(record.directories()))
                .orElse(Set.of());
        this.directories = new HashSet<>(after.directories());
        directories.add(OwnershipRecord.DIRECTORY);
    }

    /** The name under which content is written before it gets its place, in the directory of that place. */
    static String temporaryName(String blob) {
        return ".mtc-gitops-" + blob + ".tmp";
    }

    void run() {
        list();
        nothingStands = entries.isEmpty();
        compareOurs();
        judgeOthers();
        if (!guards.allowDeletions() && guards.deletions().refuses(deletions, owned.size())) {
            refuse(OutputProblems.deletions(deletions, owned.size(), existing.name()), "");
        }
    }

    /** Lists the entries of the directories of generated files, and the obstacles on the way to them. */
    private void list() {
        SortedSet<String> all = new TreeSet<>(directories);
        all.addAll(oldDirectories);
        for (String directory : all) {
            boolean used = OwnershipRecord.holds(wanted, directory) || OwnershipRecord.holds(owned, directory);
            if (isReachable(directory, used)) {
                entries.putAll(existing.below(directory));
            }
        }
    }

    private boolean isReachable(String directory, boolean used) {
        for (int slash = directory.indexOf('/'); ; slash = directory.indexOf('/', slash + 1)) {
            String part = slash < 0 ? directory : directory.substring(0, slash);
            Optional<Entry> entry = existing.entry(part);
            if (entry.isEmpty()) {
                return false;
            }
            if (entry.get().kind() != Kind.DIRECTORY) {
                if (used) {
                    entries.put(part, entry.get());
                    blocked.add(part);
                }
                return false;
            }
            if (slash < 0) {
                return true;
            }
        }
    }

    /** Two sorted maps side by side: a look-up for each of many long paths that have their beginnings in common costs more. */
    private void compareOurs() {
        Iterator<Map.Entry<String, String>> before = owned.entrySet().iterator();
        Iterator<Map.Entry<String, String>> after = wanted.entrySet().iterator();
        Map.Entry<String, String> recorded = next(before);
        Map.Entry<String, String> rendered = next(after);
        while (recorded != null || rendered != null) {
            int order = recorded == null ? 1 : rendered == null ? -1 : compare(recorded, rendered);
            if (recorded != null && order < 0) {
                compare(recorded.getKey(), recorded.getValue(), null);
                recorded = next(before);
            } else if (rendered != null && order > 0) {
                compare(rendered.getKey(), null, rendered.getValue());
                rendered = next(after);
            } else if (recorded != null && rendered != null) {
                compare(recorded.getKey(), recorded.getValue(), rendered.getValue());
                recorded = next(before);
                rendered = next(after);
            }
        }
    }

    private static int compare(Map.Entry<String, String> one, Map.Entry<String, String> other) {
        return one.getKey().compareTo(other.getKey());
    }

    private static Map.@Nullable Entry<String, String> next(Iterator<Map.Entry<String, String>> entries) {
        return entries.hasNext() ? entries.next() : null;
    }

    private void compare(String path, @Nullable String recorded, @Nullable String rendered) {
        Entry entry = entries.remove(path);
        if (entry == null) {
            if (rendered != null) {
                create(path);
            }
        } else if (recorded == null) {
            foreign(path, entry);
        } else if (entry.kind() != Kind.FILE) {
            drift.put(path, new Drift(path, Drift.Cause.HAND_EDITED));
            refusals.add(Obstacles.describe(existing, path, entry));
        } else if (rendered != null && rendered.equals(entry.blob()) && !entry.executable()) {
            // The id of the rendered file is kept anyway.
            changes.add(new Change(path, Action.UNCHANGED, rendered));
        } else if (entry.blob().equals(recorded) || entry.blob().equals(rendered)) {
            // A mode is put right without asking: nobody's content is lost.
            Drift.Cause unedited = rendered == null ? Drift.Cause.STALE : Drift.Cause.OUTDATED;
            replace(path, entry, rendered, entry.executable() ? Drift.Cause.HAND_EDITED : unedited);
        } else {
            replace(path, entry, rendered, Drift.Cause.HAND_EDITED);
            if (!guards.overwriteEdited()) {
                refuse(OutputProblems.edited(path, existing.name()), path);
            }
        }
    }

    private void create(String path) {
        // Listings hold no directories; in an empty tree there is none to be asked for.
        Optional<Entry> directory = nothingStands ? Optional.empty() : existing.entry(path);
        if (directory.filter(entry -> entry.kind() == Kind.DIRECTORY).isPresent()) {
            foreign(path, directory.get());
        } else {
            change(path, Action.CREATE, "", Drift.Cause.MISSING);
        }
    }

    private void replace(String path, Entry entry, @Nullable String rendered, Drift.Cause cause) {
        if (rendered == null) {
            deletions++;
        }
        change(path, rendered == null ? Action.DELETE : Action.UPDATE, entry.blob(), cause);
    }

    private void change(String path, Action action, String blob, Drift.Cause cause) {
        changes.add(new Change(path, action, blob));
        drift.put(path, new Drift(path, cause));
    }

    private void judgeOthers() {
        entries.remove(OwnershipRecord.PATH);
        for (Map.Entry<String, Entry> other : new TreeMap<>(entries).entrySet()) {
            String path = other.getKey();
            Entry entry = other.getValue();
            if (entry.kind() == Kind.FILE && isLeftover(path)) {
                leftovers.add(path);
            } else if (blocked.contains(path) || OwnershipRecord.isWithin(directories, path)) {
                foreign(path, entry);
            }
        }
        if (!hasRecord && !drift.isEmpty()) {
            drift.values().stream()
                    .filter(d -> d.cause() == Drift.Cause.FOREIGN)
                    .findFirst()
                    .ifPresent(d -> refuse(OutputProblems.unrelated(d.path(), existing.name()), d.path()));
        }
    }

    private static boolean isLeftover(String path) {
        return path.equals(OwnershipRecord.PENDING)
                || TEMPORARY.matcher(path.substring(path.lastIndexOf('/') + 1)).matches();
    }

    private void foreign(String path, Entry entry) {
        drift.put(path, new Drift(path, Drift.Cause.FOREIGN));
        // Without a record one refusal speaks for all files; links are worth their own.
        if (hasRecord || entry.kind() != Kind.FILE) {
            refusals.add(Obstacles.describe(existing, path, entry));
        }
    }

    private void refuse(Problem problem, String path) {
        refusals.add(Diagnostic.of(problem, Location.ofFile(path)));
    }

    List<Change> changes() {
        return changes;
    }

    List<Drift> drift() {
        return new ArrayList<>(drift.values());
    }

    List<Diagnostic> refusals() {
        return refusals;
    }

    SortedSet<String> leftovers() {
        return leftovers;
    }
}
