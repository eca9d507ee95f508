package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.Related;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.output.OwnershipRecord;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlSequence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever single field of an input is wrong, the program says so at its line, or renders something else for a reason: nothing gets
 * lost in silence. The mutants are the same in every run; each field of the corpus is as likely as any other.
 */
class MutantsTest {
    private static final int MUTANTS = 1_000;
    private static final long SEED = 20_260_101;

    @TempDir
    private Path temp;

    private final SortedMap<String, List<Place>> places = new TreeMap<>();
    private final SortedMap<String, Outcome> valid = new TreeMap<>();

    /** A field of a file of a case. */
    private record Place(GoldenCase golden, String file, Site site) {}

    @Test
    void everyMutantIsRefusedAtItsLineOrRendersSomethingElseForAReason() throws IOException {
        for (GoldenCase golden : GoldenCase.rendered()) {
            collect(golden);
        }
        Random random = new Random(SEED);
        List<String> holes = new ArrayList<>();
        for (int i = 0; i < MUTANTS; i++) {
            Mutant mutant = mutant(random);
            hole(mutant).ifPresent(hole -> holes.add(mutant + "\n    " + hole));
        }
        assertThat(holes).as("seed " + SEED).isEmpty();
    }

    private void collect(GoldenCase golden) throws IOException {
        for (var file : GoldenCase.files(golden.input()).entrySet()) {
            Path copy = temp.resolve(golden.name()).resolve(GoldenCase.INPUT).resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, file.getValue());
            if (file.getKey().matches("(?:[^.].*/)?[^./][^/]*[.]ya?ml")) {
                for (Site site : Site.of(file.getValue())) {
                    places.computeIfAbsent(site.path(), path -> new ArrayList<>())
                            .add(new Place(golden, GoldenCase.INPUT + "/" + file.getKey(), site));
                }
            }
        }
        valid.put(golden.name(), Outcome.of(temp.resolve(golden.name())));
    }

    private Mutant mutant(Random random) {
        List<String> paths = List.copyOf(places.keySet());
        while (true) {
            List<Place> same = places.get(paths.get(random.nextInt(paths.size())));
            Place place = same.get(random.nextInt(same.size()));
            Mutation mutation = Mutation.values()[random.nextInt(Mutation.values().length)];
            Optional<Mutation.Edit> edit = mutation.edit(place.site(), random);
            if (edit.isPresent()) {
                return new Mutant(place.golden(), place.file(), place.site(), mutation, edit.get());
            }
        }
    }

    /** What is wrong with what the program does, if anything. */
    private Optional<String> hole(Mutant mutant) throws IOException {
        Path file = temp.resolve(mutant.golden().name()).resolve(mutant.file());
        Files.writeString(file, mutant.text());
        try {
            Outcome outcome = Outcome.of(temp.resolve(mutant.golden().name()));
            if (outcome.report().contains(Mutation.CANARY)
                    || outcome.files().values().stream().anyMatch(text -> text.contains(Mutation.CANARY))) {
                return Optional.of("shows a password");
            }
            return outcome.rendered().isEmpty() ? misplaced(mutant, outcome) : unexplained(mutant, outcome);
        } catch (RuntimeException | StackOverflowError e) {
            return Optional.of("throws " + e);
        } finally {
            Files.writeString(file, mutant.site().text().text());
        }
    }

    private static Optional<String> misplaced(Mutant mutant, Outcome outcome) {
        List<Diagnostic> errors = outcome.diagnostics().stream()
                .filter(d -> d.severity() == Severity.ERROR)
                .toList();
        boolean right = errors.stream()
                .anyMatch(error -> names(error, mutant)
                        || MutantReasons.find(
                                        MutantReasons.ELSEWHERE,
                                        error.rule(),
                                        mutant.site().path())
                                .isPresent());
        return right
                ? Optional.empty()
                : Optional.of("is refused, but not at lines " + mutant.lines() + ":\n" + outcome.report());
    }

    private Optional<String> unexplained(Mutant mutant, Outcome outcome) {
        Outcome before = valid.get(mutant.golden().name());
        if (tells(before, outcome, mutant)) {
            return Optional.empty();
        }
        String path = mutant.site().path();
        if (manifests(before).equals(manifests(outcome))) {
            return MutantReasons.find(MutantReasons.SILENT, mutant.mutation().name(), path)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of("changes no manifest:\n" + outcome.report());
        }
        boolean explained = shows(outcome, mutant.file(), mutant.lines())
                || shows(before, mutant.file(), mutant.oldLines())
                || MutantReasons.find(MutantReasons.DECIDES, mutant.mutation().name(), path)
                        .isPresent();
        return explained ? Optional.empty() : Optional.of("changes manifests, but none that names its line");
    }

    /** Whether there is a finding that was not there before, and names a line of the mutant. */
    private static boolean tells(Outcome before, Outcome outcome, Mutant mutant) {
        return outcome.diagnostics().stream()
                .filter(d -> !before.findings().contains(Outcome.finding(d)))
                .anyMatch(d -> names(d, mutant));
    }

    private static boolean names(Diagnostic finding, Mutant mutant) {
        return Stream.concat(Stream.of(finding.at()), finding.related().stream().map(Related::at))
                .anyMatch(
                        at -> at.file().equals(mutant.file()) && mutant.lines().contains(at.line()));
    }

    private static SortedMap<String, String> manifests(Outcome outcome) {
        SortedMap<String, String> files = new TreeMap<>(outcome.files());
        files.remove(OwnershipRecord.PATH);
        return files;
    }

    /** Whether a value of a manifest comes from one of {@code lines}. */
    private static boolean shows(Outcome outcome, String file, Set<Integer> lines) {
        return outcome.rendered().orElseThrow().manifests().values().stream()
                .map(Manifest::tree)
                .anyMatch(tree -> comesFrom(tree, file, lines));
    }

    private static boolean comesFrom(YamlNode node, String file, Set<Integer> lines) {
        Origin origin = node.origin();
        if (Stream.concat(Stream.of(origin.written()), origin.inputs().stream())
                .anyMatch((Location at) -> at.file().equals(file) && lines.contains(at.line()))) {
            return true;
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().anyMatch(item -> comesFrom(item, file, lines));
        }
        if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                if (comesFrom(entry.key(), file, lines) || comesFrom(entry.value(), file, lines)) {
                    return true;
                }
            }
        }
        return false;
    }
}
