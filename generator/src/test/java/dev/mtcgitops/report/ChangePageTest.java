package dev.mtcgitops.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.change.FleetState.Migration;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.model.PackagedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ChangePageTest {
    private static final Path APPROVED = Path.of("generator/src/test/resources/report/what-if.html");
    private static final String WHAT_IF = "what-if -f golden/readme-fleet/input -o html --openshift ocp41-lab=4.12"
            + " --network-plugin ocp41-lab=OVNKubernetes --openshift ocp3-prod=3.7";
    private static final Pattern TAG = Pattern.compile("<[^>]*>");

    private static String page(ChangeReport report, FleetState state) {
        return Reports.print(
                ChangeFormat.HTML,
                report,
                new ChangePresentation(state, state, false, false, ChangePresentation.DEFAULT_LONGEST));
    }

    /** The page without style and script, which are files of their own. */
    private static String body(String page) {
        return page.replace(PackagedText.of("templates/report/report.css"), "")
                .replace(PackagedText.of("templates/report/report.js"), "")
                .replaceAll("sha256-[^']*", "sha256-")
                .replaceAll("\n{2,}", "\n");
    }

    @Test
    void theChangeOfAFleetIsThisPage() throws IOException {
        String page = body(Invocation.of(Path.of(""), WHAT_IF.split(" ")).out());
        if (Boolean.getBoolean("approve")) {
            Files.createDirectories(APPROVED.getParent());
            Files.writeString(APPROVED, page);
        }
        assertThat(page).isEqualTo(Files.readString(APPROVED));
    }

    /** Everything in tags comes from the templates, whatever the input says. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "</pre></details><img src=x onerror=alert(1)>",
                "\" onclick=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</title></style><svg onload=alert(1)>",
                "${.now}<#assign a=1>[=1]#{1}",
                "<!-- ]]> &lt; &amp;quot; \u0000 \u2028",
                "\u202Eevil\u2066\u200F",
            })
    void noTextBecomesMarkup(String hostile) {
        Migration pair = new Migration(Location.NONE, hostile, hostile + "2", hostile, Location.NONE, true);
        FleetState state = new FleetState(
                FleetState.EMPTY.clusters(),
                FleetState.EMPTY.control(),
                new TreeMap<>(Map.of(hostile, pair)),
                Set.of(),
                Optional.empty(),
                paths -> {});
        FleetState harmless = new FleetState(
                FleetState.EMPTY.clusters(),
                FleetState.EMPTY.control(),
                new TreeMap<>(Map.of("x", new Migration(Location.NONE, "x", "x2", "x", Location.NONE, true))),
                Set.of(),
                Optional.empty(),
                paths -> {});
        String page = body(page(Reports.full(hostile), state));
        String usual = body(page(Reports.full("x"), harmless));
        assertThat(tags(page)).isEqualTo(tags(usual));
        assertThat(page.codePoints().filter(c -> c != '\n')).allMatch(VisibleText::isPlain);
    }

    /** The tags, without the values of attributes. */
    private static String tags(String page) {
        StringBuilder tags = new StringBuilder();
        TAG.matcher(page)
                .results()
                .forEach(tag -> tags.append(tag.group().replaceAll("\"[^\"]*\"", "\"\""))
                        .append('\n'));
        return tags.toString();
    }

    @Test
    void nothingIsLoadedAndOnlyItsOwnScriptRuns() {
        String page = page(Reports.full("x"), FleetState.EMPTY);
        Assets assets = Assets.load();
        assertThat(page)
                .contains("content=\"default-src 'none'; style-src '" + assets.styleHash() + "'; script-src '"
                        + assets.scriptHash() + "'; img-src data:; base-uri 'none'; form-action 'none'\"")
                .contains("<style>" + assets.style() + "</style>", "<script>" + assets.script() + "</script>")
                .doesNotContain("http:", "https:", "url(", "@import", "src=", " style=\"");
    }

    @Test
    void aChangeOfNothingSaysSo() {
        String same = Invocation.of(
                        Path.of(""), "diff", "golden/readme-fleet/output", "golden/readme-fleet/output", "-o", "html")
                .out();
        assertThat(body(same))
                .contains("<p class=\"summary\">No object differs. Clusters: 5. Objects: 10.</p>")
                .doesNotContain("id=\"changes\"", "<form");
    }

    @Test
    void aSweepHasASectionForEachVersion() {
        String sweep = Invocation.of(
                        Path.of(""),
                        "what-if",
                        "-f",
                        "golden/readme-fleet/input",
                        "--sweep",
                        "ocp412-prod",
                        "-o",
                        "html")
                .out();
        String text = Invocation.of(Path.of(""), "what-if", "-f", "golden/readme-fleet/input", "--sweep", "ocp412-prod")
                .out();
        assertThat(body(sweep)
                        .lines()
                        .filter(line -> line.startsWith("<h2 id=\"v"))
                        .count())
                .isEqualTo(text.lines().filter(line -> line.startsWith("4.")).count());
    }
}
