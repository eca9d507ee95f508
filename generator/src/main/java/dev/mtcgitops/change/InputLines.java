package dev.mtcgitops.change;

import dev.mtcgitops.change.CommonSubsequence.Gap;
import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.Subjects;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells which lines of the input brought a change. Of the lines that its values come from, those that themselves changed; where none of them did, as when a
 * pair is finished, the changed lines that speak of its clusters or of none; where these are not known, all lines that its values come from.
 */
public final class InputLines {
    private static final Comparator<InputLine> ORDER = Comparator.comparing(InputLine::file)
            .thenComparing(InputLine::number)
            .thenComparing(line -> !line.old());

    /** Where lines are that speak of no cluster, as those of an overlay: they may touch each. */
    private static final String EVERY = "";

    private final Optional<InputSide> before;
    private final Optional<InputSide> after;
    private final SourceTexts oldTexts;
    private final SourceTexts newTexts;
    /** Lines that only one of both inputs has; none unless both are known. */
    private final NavigableSet<InputLine> changed = new TreeSet<>(ORDER);

    private @Nullable Map<String, List<InputLine>> about;

    /** The lines of these inputs, where states were rendered from them. */
    public InputLines(Optional<InputSide> before, Optional<InputSide> after) {
        this.before = before;
        this.after = after;
        this.oldTexts = before.map(InputSide::texts).orElseGet(SourceTexts::new);
        this.newTexts = after.map(InputSide::texts).orElseGet(SourceTexts::new);
        if (before.isPresent() && after.isPresent()) {
            Set<String> files = new TreeSet<>(oldTexts.inputFiles());
            files.addAll(newTexts.inputFiles());
            files.forEach(this::compare);
        }
    }

    private void compare(String file) {
        if (oldTexts.isSame(file, newTexts)) {
            return;
        }
        List<String> olds = oldTexts.linesOf(file);
        List<String> news = newTexts.linesOf(file);
        for (Gap gap : CommonSubsequence.gaps(olds, news)) {
            change(true, file, olds, gap.oldStart(), gap.oldCount());
            change(false, file, news, gap.newStart(), gap.newCount());
        }
    }

    private void change(boolean old, String file, List<String> lines, int start, int count) {
        for (int i = start; i < start + count; i++) {
            String text = lines.get(i).strip();
            if (!text.isEmpty() && !text.startsWith("#") && !text.equals("---")) {
                changed.add(new InputLine(old, true, file, i + 1, text));
            }
        }
    }

    /** The lines that brought the changes of {@code group}, by place. */
    public List<InputLine> of(Group group) {
        NavigableSet<InputLine> reasons = new TreeSet<>(ORDER);
        group.changes().forEach(change -> reasons(change, reasons));
        NavigableSet<InputLine> lines = new TreeSet<>(ORDER);
        for (InputLine reason : reasons) {
            InputLine line = changed.floor(reason);
            if (line != null && ORDER.compare(line, reason) == 0) {
                lines.add(line);
            }
        }
        if (lines.isEmpty()) {
            group.clusters().forEach(cluster -> lines.addAll(about().getOrDefault(cluster, List.of())));
            lines.addAll(group.clusters().isEmpty() ? changed : about().getOrDefault(EVERY, List.of()));
        }
        return List.copyOf(lines.isEmpty() ? reasons : lines);
    }

    /** The place in the new input that brought {@code change}, if the old input is known and a line of the new one is another. */
    Optional<Location> place(ObjectChange change) {
        return of(new Group(List.of(change))).stream()
                .filter(line -> line.changed() && !line.old())
                .findFirst()
                .map(this::place);
    }

    private Location place(InputLine line) {
        String text = newTexts.line(line.file(), line.number()).orElseThrow();
        int length = text.codePointCount(0, text.length());
        int blanks = length - (int) text.stripLeading().codePoints().count();
        return new Location(line.file(), line.number(), blanks + 1, line.number(), length + 1);
    }

    /** The changed lines that speak of each cluster. */
    private Map<String, List<InputLine>> about() {
        if (about == null) {
            about = new HashMap<>();
            for (InputLine line : changed) {
                Subjects subjects = (line.old() ? before : after).orElseThrow().subjects();
                Set<String> clusters = subjects.ofLine(line.file(), line.number());
                for (String cluster : clusters.isEmpty() ? Set.of(EVERY) : clusters) {
                    about.computeIfAbsent(cluster, name -> new ArrayList<>()).add(line);
                }
            }
        }
        return about;
    }

    private void reasons(ObjectChange change, Set<InputLine> into) {
        change.because().forEach(at -> reason(change.kind() == Kind.DELETE, at, into));
        change.patch()
                .forEach(operation ->
                        operation.because().forEach(at -> reason(operation.type() == Operation.Type.REMOVE, at, into)));
    }

    private void reason(boolean old, Location at, Set<InputLine> into) {
        (old ? oldTexts : newTexts)
                .line(at.file(), at.line())
                .ifPresent(text -> into.add(new InputLine(old, false, at.file(), at.line(), text.strip())));
    }
}
