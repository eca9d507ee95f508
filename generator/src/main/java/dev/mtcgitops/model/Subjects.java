package dev.mtcgitops.model;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Severity;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What each part of the input is about, so that an error stops the clusters that it describes and no others. */
public final class Subjects {
    private final Map<String, List<Subject>> byFile;
    private final Map<String, List<Location>> captures;

    /** The subjects of a fleet that names these captured files. */
    public Subjects(Collection<Subject> subjects, Collection<Capture> captures) {
        this.byFile = subjects.stream()
                .collect(Collectors.groupingBy(subject -> subject.extent().file()));
        this.captures = captures.stream()
                .collect(Collectors.groupingBy(
                        Capture::name, Collectors.mapping(Capture::namedAt, Collectors.toList())));
    }

    /** The clusters of the errors among {@code diagnostics}. */
    public Set<String> withErrors(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
                .flatMap(diagnostic -> of(diagnostic.at()).stream())
                .collect(Collectors.toSet());
    }

    /** The clusters that the text at {@code at} describes. */
    public Set<String> of(Location at) {
        return at(at).clusters();
    }

    /** The clusters that line {@code line} of {@code file} describes; what begins in it counts before what stands around it. */
    public Set<String> ofLine(String file, int line) {
        Set<String> begun = byFile.getOrDefault(file, List.of()).stream()
                .filter(subject -> subject.extent().line() == line)
                .flatMap(subject -> subject.clusters().stream())
                .collect(Collectors.toSet());
        return begun.isEmpty() ? of(new Location(file, line, Integer.MAX_VALUE, line, Integer.MAX_VALUE)) : begun;
    }

    /** What the text at {@code at} is about; a captured file is about the same as the documents that name it. */
    public Subject at(Location at) {
        if (captures.containsKey(at.file())) {
            return captures.get(at.file()).stream().map(this::at).reduce(Subject.NONE, Subject::and);
        }
        List<Subject> around = byFile.getOrDefault(at.file(), List.of()).stream()
                .filter(subject -> subject.contains(at))
                .toList();
        return around.stream()
                .filter(subject -> around.stream().allMatch(other -> other.equals(subject) || subject.isInside(other)))
                .findFirst()
                .orElse(Subject.NONE);
    }
}
