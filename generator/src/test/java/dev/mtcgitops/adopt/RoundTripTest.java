package dev.mtcgitops.adopt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Clusters to which a fleet was synced, adopted, give a fleet that renders the same manifests. */
final class RoundTripTest {
    private static final Path GOLDEN = Path.of("golden").toAbsolutePath();
    /** Of what people decide, a cluster shows only the effect, or nothing at all. */
    private static final Pattern DECIDED =
            Pattern.compile("kind: (?:Overlay|Delivery)|policies: (?:none|tight)|state: finished"
                    + "|argocdVault|flux: [A-Z]|unmanaged|sharedNetwork|addresses: \\[|nodes: \\[[0-9.]+/");
    /** These state variables that are what they would be anyway, and namespaces that stay in their cluster. */
    private static final List<String> OTHERS = List.of("variables", "within-one-cluster");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> adoptedFleetsRenderWhatWasSynced() throws IOException {
        try (Stream<Path> cases = Files.list(GOLDEN)) {
            List<Path> adoptable = cases.filter(path -> Files.exists(path.resolve("output")))
                    .filter(path ->
                            !OTHERS.contains(String.valueOf(path.getFileName())) && !isDecided(path.resolve("input")))
                    .sorted()
                    .toList();
            assertThat(adoptable).hasSizeGreaterThan(25);
            return adoptable.stream()
                    .map(path -> DynamicTest.dynamicTest(String.valueOf(path.getFileName()), () -> judge(path)));
        }
    }

    private static boolean isDecided(Path input) {
        try (Stream<Path> files = Files.walk(input)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (DECIDED.matcher(Files.readString(file)).find()) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void judge(Path golden) throws IOException {
        Path work = folder.resolve(golden.getFileName());
        List<String> args = new ArrayList<>(List.of("adopt", "--output-dir", "fleet"));
        new ClusterStand(golden.resolve("input"), golden.resolve("output"))
                .capture(work)
                .forEach(name -> args.addAll(List.of("--cluster", name + "=" + name)));
        Invocation adopted = Invocation.of(work, args.toArray(String[]::new));
        assertThat(adopted.code()).as(adopted.err()).isZero();
        Invocation rendered = Invocation.of(work, "render", "-f", "fleet", "--output-dir", "tree");
        assertThat(rendered.code()).as(rendered.err()).isZero();
        assertThat(manifests(work.resolve("tree"))).isEqualTo(manifests(golden.resolve("output")));
    }

    private static SortedMap<String, String> manifests(Path tree) throws IOException {
        SortedMap<String, String> manifests = new TreeMap<>();
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.filter(path -> path.toString().contains("manifests"))
                    .filter(Files::isRegularFile)
                    .toList()) {
                manifests.put(tree.relativize(file).toString(), Files.readString(file));
            }
        }
        return manifests;
    }
}
