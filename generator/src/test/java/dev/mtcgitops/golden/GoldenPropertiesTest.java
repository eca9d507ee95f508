package dev.mtcgitops.golden;

import static dev.mtcgitops.git.RealGit.git;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.git.BaseRevision;
import dev.mtcgitops.git.RealGit;
import dev.mtcgitops.read.Inputs;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every input, shown on the whole corpus. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GoldenPropertiesTest {
    /** Written into inputs as a password. */
    private static final String CANARY = "hunter2";

    private final SortedMap<String, Outcome> outcomes = new TreeMap<>();

    @TempDir
    private Path temp;

    @BeforeAll
    void renderOnce() {
        GoldenCase.all().forEach(c -> outcomes.put(c.name(), Outcome.of(c.folder())));
    }

    /** A way to write an input. */
    private interface Variant {
        void write(GoldenCase golden, Path folder) throws Exception;
    }

    @Test
    void neitherThreadsNorLocaleNorTimeZoneMatter() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(
                    new Locale.Builder().setLanguage("tr").setRegion("TR").build());
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            for (GoldenCase golden : GoldenCase.all()) {
                same(golden, Outcome.of(golden.folder(), 4));
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void inputOfACommitIsReadAsThatOnTheDisk() throws Exception {
        RealGit.assume();
        Path work = Files.createDirectory(temp.resolve("work"));
        for (GoldenCase golden : GoldenCase.all()) {
            InputVariant.copy(golden, work.resolve(golden.name()));
        }
        git(work, "init", "-q");
        git(work, "add", "--force", ".");
        git(work, "commit", "-qm", "all cases");
        git(work, "rm", "-rq", ".");
        assertThat(work.toFile().list()).containsExactly(".git");
        List<String> input = List.of(GoldenCase.INPUT);
        for (GoldenCase golden : GoldenCase.all()) {
            Path folder = work.resolve(golden.name());
            try (BaseRevision base =
                    BaseRevision.find(input, folder, "HEAD", new Diagnostics()).orElseThrow()) {
                same(
                        golden,
                        Outcome.of(Inputs.find(base.inputs(), base.files(), InputStream.nullInputStream(), folder), 1));
            }
        }
    }

    @Test
    void lineBreaksDoNotMatter() throws Exception {
        for (GoldenCase golden : GoldenCase.all()) {
            if (!golden.name().equals("error-everything-at-once")) { // names the byte where a file is not UTF-8
                same(golden, variant(golden, InputVariant::crlf));
            }
        }
    }

    @Test
    void howDocumentsAreSpreadOverFilesDoesNotMatter() throws Exception {
        for (GoldenCase golden : GoldenCase.rendered()) {
            sameButForPlaces(golden, variant(golden, InputVariant::split));
        }
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() throws Exception {
        for (GoldenCase golden : GoldenCase.rendered()) {
            sameButForPlaces(golden, variant(golden, InputVariant::reverse));
        }
    }

    @Test
    void theSecondRenderChangesNothing() {
        for (GoldenCase golden : GoldenCase.rendered()) {
            Path directory = temp.resolve(golden.name());
            Invocation rendered = Invocation.of(
                    golden.folder(), "render", "-f", GoldenCase.INPUT, "--output-dir", directory.toString());
            assertThat(rendered.err()).isEqualTo(golden.expected().getOrDefault(GoldenCase.DIAGNOSTICS, ""));
            SortedMap<String, String> first = GoldenCase.files(directory);
            assertThat(first).isEqualTo(GoldenCase.files(golden.folder().resolve(GoldenCase.OUTPUT)));
            Invocation check = Invocation.of(
                    golden.folder(), "check", "-q", "-f", GoldenCase.INPUT, "--output-dir", directory.toString());
            assertThat(check).isEqualTo(new Invocation(0, "", ""));
            Invocation again = Invocation.of(
                    golden.folder(), "render", "-f", GoldenCase.INPUT, "--output-dir", directory.toString());
            assertThat(again.out()).isEqualTo("0 created, 0 updated, 0 deleted, %d unchanged.\n", first.size() - 1);
            assertThat(GoldenCase.files(directory)).isEqualTo(first);
        }
    }

    @Test
    void publishingTwiceGivesOneCommitAndTheSameOneElsewhere() throws Exception {
        String[] place = {"--repo", temp.resolve("fleets.git").toString(), "--branch", ""};
        String[] elsewhere = {"--dry-run", "--repo", temp.resolve("other.git").toString()};
        for (GoldenCase golden : GoldenCase.rendered()) {
            place[3] = golden.name();
            String first = publish(folder(golden, InputVariant::reverse), place);
            assertThat(first).matches("commit [0-9a-f]{40}\n");
            Path folder = folder(golden, InputVariant::split);
            assertThat(publish(folder, place)).isEqualTo(first.replace("commit", "unchanged"));
            assertThat(publish(folder, elsewhere)).startsWith("would " + first);
        }
    }

    @Test
    void noCredentialIsShown() {
        for (GoldenCase golden : GoldenCase.all()) {
            Outcome outcome = outcomes.get(golden.name());
            assertThat(outcome.report()).as(golden.name()).doesNotContain(CANARY);
            assertThat(outcome.files().values()).as(golden.name()).noneMatch(text -> text.contains(CANARY));
        }
        assertThat(GoldenCase.all())
                .anyMatch(c -> GoldenCase.files(c.input()).values().stream().anyMatch(text -> text.contains(CANARY)));
    }

    private static String publish(Path folder, String... options) {
        Stream<String> verb = Stream.of("publish", "-q", "-f", GoldenCase.INPUT);
        Invocation run =
                Invocation.of(folder, Stream.concat(verb, Stream.of(options)).toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return run.out();
    }

    private Outcome variant(GoldenCase golden, Variant variant) throws Exception {
        return Outcome.of(folder(golden, variant));
    }

    private Path folder(GoldenCase golden, Variant variant) throws Exception {
        Path folder = Files.createTempDirectory(temp, golden.name());
        variant.write(golden, folder);
        return folder;
    }

    private void same(GoldenCase golden, Outcome other) {
        Outcome outcome = outcomes.get(golden.name());
        assertThat(other.report()).as(golden.name()).isEqualTo(outcome.report());
        assertThat(other.files()).as(golden.name()).isEqualTo(outcome.files());
    }

    private void sameButForPlaces(GoldenCase golden, Outcome other) {
        Outcome outcome = outcomes.get(golden.name());
        assertThat(other.files()).as(golden.name()).isNotEmpty().isEqualTo(outcome.files());
        assertThat(other.findings()).as(golden.name()).isEqualTo(outcome.findings());
    }
}
