package dev.mtcgitops.report;

import dev.mtcgitops.change.ChangeSummary;
import dev.mtcgitops.change.ChangeSummary.Clusters;
import dev.mtcgitops.change.FleetChange;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.change.Group;
import dev.mtcgitops.change.InputSide;
import dev.mtcgitops.change.NetworkChange;
import dev.mtcgitops.change.ObjectChange;
import dev.mtcgitops.change.ObjectChange.Kind;
import dev.mtcgitops.change.Part;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.model.ResourceId;
import dev.mtcgitops.model.Subjects;
import dev.mtcgitops.network.Direction;
import dev.mtcgitops.network.TrafficChange;
import dev.mtcgitops.network.TrafficChange.Entry;
import dev.mtcgitops.network.TrafficChange.Pods;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reports that no run made. */
final class Reports {
    private Reports() {}

    /** A report that has {@code text} wherever a text of an input or a tree can be. */
    static ChangeReport full(String text) {
        List<ObjectChange> objects = Stream.of(Kind.values())
                .flatMap(kind -> Stream.of(Optional.of(text), Optional.<String>empty())
                        .map(cluster -> object(cluster, kind, text)))
                .toList();
        TrafficChange traffic = new TrafficChange(
                Pods.ALL, Direction.EGRESS, List.of(new Entry(text, text)), List.of(new Entry(text, "all")));
        Location at = new Location(text, 1, 1, 1, 2);
        Diagnostic diagnostic = new Diagnostic(
                "CHANGE-003",
                Severity.WARNING,
                at,
                "The key `" + text + "` leaves " + text + ".",
                "Say `" + text + "`.",
                List.of(new Related(at, "The line `" + text + "` is here: " + text)));
        FleetChange change = new FleetChange(
                new ChangeSummary(new Clusters(1, 1, 0, 0), Map.of(Kind.UPDATE, 8), 0),
                objects,
                objects.stream()
                        .map(object -> new Group(List.of(object, object)))
                        .toList(),
                List.of(new NetworkChange(text, text, traffic)),
                List.of(diagnostic));
        return new ChangeReport(
                change, Optional.of(new ChangeReport.Findings(List.of(diagnostic), List.of(diagnostic))));
    }

    private static ObjectChange object(Optional<String> cluster, Kind kind, String text) {
        return new ObjectChange(
                cluster,
                new ResourceId(text, text, text, text, text),
                kind,
                text,
                kind == Kind.MOVE ? Optional.of(text + text) : Optional.empty(),
                List.of(),
                List.of(new Location(text, 1, 1, 1, 2)),
                kind == Kind.CREATE ? "" : "a: 1\n" + text + "\nb: 2\n",
                kind == Kind.DELETE ? "" : "a: 1\nb: 2\n" + text + "\n");
    }

    /** A report of so many groups, each of an object with some lines. */
    static ChangeReport groups(int number) {
        List<ObjectChange> objects = IntStream.range(0, number)
                .mapToObj(i -> new ObjectChange(
                        Optional.of("c" + i),
                        new ResourceId("", "v1", "ConfigMap", "n", "o" + i),
                        Kind.CREATE,
                        "p" + i,
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        "",
                        "a: \uD83D\uDE00\n".repeat(i % 17 + 1)))
                .toList();
        return new ChangeReport(
                new FleetChange(
                        new ChangeSummary(new Clusters(number, number, 0, 0), Map.of(Kind.CREATE, number), 0),
                        objects,
                        objects.stream()
                                .map(object -> new Group(List.of(object)))
                                .toList(),
                        List.of(),
                        List.of()),
                Optional.empty());
    }

    /** {@code report} as Markdown, where {@code file} is input with {@code line} in it. */
    static String markdown(ChangeReport report, String file, String line, int longest) {
        SourceTexts texts = new SourceTexts();
        texts.put(file, line + "\n");
        FleetState state = new FleetState(
                Collections.emptySortedMap(),
                Part.NONE,
                Collections.emptySortedMap(),
                Set.of(),
                Optional.of(new InputSide(texts, new Subjects(List.of(), List.of()), List::of)),
                paths -> {});
        return print(ChangeFormat.MARKDOWN, report, new ChangePresentation(state, state, false, false, longest));
    }

    static String print(ChangeFormat format, ChangeReport report, ChangePresentation how) {
        StringBuilder out = new StringBuilder();
        try {
            format.print(report, how, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }
}
