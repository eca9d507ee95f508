package dev.mtcgitops.diagnostic;

import static dev.mtcgitops.diagnostic.Printed.everything;
import static dev.mtcgitops.diagnostic.Printed.print;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

final class MachineReportTest {
    private static final Report NOTHING = new Report(List.of(), List.of());

    @Test
    void json() {
        assertThat(print(ReportFormat.JSON, everything())).isEqualTo("""
                        {"diagnostics":[
                        {"rule":"NP-005","severity":"info","message":"No place.","hint":"","related":[]},
                        {"rule":"GIT-001","severity":"error","file":"dir","message":"No line.","hint":"Do.","related":[]},
                        {"rule":"INPUT-003","severity":"error","file":"pairs/a, b:c%.yaml","line":12,"column":7,"endLine":12,"endColumn":30,\
                        "message":"Unknown key `<x>` & \\u001b[31m\\ud800\\u2028.","hint":"100% sure: 'y' \\"z\\" \\\\.",\
                        "related":[{"file":"pairs/a&b.yaml","line":3,"column":5,"message":"First \\"stated\\" here."},{"message":"Nowhere."}]},
                        {"rule":"YAML-001","severity":"warning","file":"z.yaml","line":1,"column":2,"endLine":4,"endColumn":1,\
                        "message":"Several lines.","hint":"","related":[]}
                        ],
                        "drift":[
                        {"path":"clusters/a.yaml","cause":"hand-edited"},
                        {"path":"clusters/b.yaml","cause":"missing"}
                        ],
                        "summary":{"errors":2,"warnings":1,"infos":1,"accepted":0}}
                        """);
        assertThat(print(ReportFormat.JSON, NOTHING))
                .isEqualTo(
                        "{\"diagnostics\":[],\n\"drift\":[],\n\"summary\":{\"errors\":0,\"warnings\":0,\"infos\":0,\"accepted\":0}}\n");
    }

    @Test
    void jsonReadsBackAsTheReport() throws Exception {
        Report report = everything();
        JsonNode json = new ObjectMapper().readTree(print(ReportFormat.JSON, report));
        for (int i = 0; i < report.diagnostics().size(); i++) {
            Diagnostic expected = report.diagnostics().get(i);
            JsonNode actual = json.at("/diagnostics/" + i);
            assertThat(actual.at("/rule").asText()).isEqualTo(expected.rule());
            assertThat(actual.at("/message").asText()).isEqualTo(expected.message());
            assertThat(actual.at("/hint").asText()).isEqualTo(expected.hint());
            assertThat(actual.at("/file").asText()).isEqualTo(expected.at().file());
            assertThat(actual.at("/endColumn").asInt()).isEqualTo(expected.at().endColumn());
            assertThat(actual.at("/related")).hasSameSizeAs(expected.related());
        }
    }

    @Test
    void sarif() throws Exception {
        String text = print(ReportFormat.SARIF, everything());
        JsonNode sarif = new ObjectMapper().readTree(text);
        assertThat(sarif.at("/version").asText()).isEqualTo("2.1.0");
        JsonNode run = sarif.at("/runs/0");
        assertThat(run.at("/columnKind").asText()).isEqualTo("unicodeCodePoints");
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("mtc-gitops");
        assertThat(run.at("/tool/driver/rules").findValuesAsText("id"))
                .containsExactly("GIT-001", "INPUT-003", "NP-005", "YAML-001", "drift");
        assertThat(run.at("/tool/driver/version").asText()).isEqualTo("1.2.3");
        JsonNode rule = run.at("/tool/driver/rules/0");
        assertThat(rule.at("/shortDescription/text").asText())
                .isEqualTo(RulePage.of("GIT-001").orElseThrow().title());
        assertThat(rule.at("/fullDescription/text").asText()).endsWith(".").doesNotContain("\n", "#");
        assertThat(rule.at("/defaultConfiguration/level").asText()).isEqualTo("error");
        assertThat(rule.at("/help/markdown").asText()).contains("## How to fix");
        // No page of this program is on the Web, and a relative link leads nowhere from there.
        assertThat(text).doesNotContain("helpUri", "informationUri", "mtcgitops.dev/rules", ".md)", ".md#");
        assertThat(run.at("/results").findValuesAsText("ruleId"))
                .containsExactly("NP-005", "GIT-001", "INPUT-003", "YAML-001", "drift", "drift");
        assertThat(run.at("/results").findValuesAsText("level"))
                .containsExactly("note", "error", "error", "warning", "error", "error");
        assertThat(run.at("/results/0").has("locations")).isFalse();
        assertThat(run.at("/results/1/locations/0"))
                .hasToString(
                        "{\"physicalLocation\":{\"artifactLocation\":{\"uri\":\"dir\"},\"region\":{\"startLine\":1}}}");
        assertThat(run.at("/results/2/locations/0/physicalLocation"))
                .hasToString("{\"artifactLocation\":{\"uri\":\"pairs/a%2C%20b%3Ac%25.yaml\"},"
                        + "\"region\":{\"startLine\":12,\"startColumn\":7,\"endLine\":12,\"endColumn\":30}}");
        assertThat(run.at("/results/2/message/text").asText()).endsWith(".\n100% sure: 'y' \"z\" \\.");
        assertThat(run.at("/results/2/relatedLocations/0/message/text").asText())
                .isEqualTo("First \"stated\" here.");
        assertThat(run.at("/results/2/relatedLocations/1")).hasToString("{\"message\":{\"text\":\"Nowhere.\"}}");
        assertThat(run.at("/results/4/message/text").asText())
                .isEqualTo("hand-edited: The file was edited by hand after it was rendered.");
        assertThat(text).endsWith("\n]}]}\n");
        assertThat(print(ReportFormat.SARIF, NOTHING)).isEqualTo("""
                        {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[
                        {"tool":{"driver":{"name":"mtc-gitops","version":"1.2.3","rules":[]}},
                        "columnKind":"unicodeCodePoints",
                        "results":[]}]}
                        """);
    }

    @Test
    void everyPageIsReadableWithoutTheOthers() {
        for (String id : RulePage.ids()) {
            RulePage page = RulePage.of(id).orElseThrow();
            assertThat(page.standalone()).as(id).doesNotContain("](../", ".md)", ".md#");
            assertThat(page.summary()).as(id).matches("[^#\\s][^\n]*[.:]");
        }
    }

    @Test
    void junit() throws Exception {
        String text = print(ReportFormat.JUNIT, everything());
        assertThat(text).startsWith("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="mtc-gitops" tests="6" failures="4" errors="0">
                          <testsuite name="mtc-gitops" tests="6" failures="4" errors="0" skipped="0">
                            <testcase classname="NP-005" name="No place.">
                              <system-out>info: No place.</system-out>
                            </testcase>
                            <testcase classname="GIT-001" name="dir: No line." file="dir">
                              <failure type="GIT-001" message="No line.">dir: error: No line.&#10;hint: Do.</failure>
                            </testcase>
                        """);
        Document xml = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(xml.getElementsByTagName("testcase").getLength()).isEqualTo(6);
        assertThat(xml.getElementsByTagName("failure").getLength()).isEqualTo(4);
        Element failure = (Element) xml.getElementsByTagName("failure").item(1);
        assertThat(failure.getAttribute("message")).isEqualTo("Unknown key `<x>` & ␛[31m\uFFFD\uFFFD.");
        assertThat(failure.getTextContent())
                .isEqualTo("pairs/a, b:c%.yaml:12:7: error: Unknown key `<x>` & ␛[31m\uFFFD\uFFFD.\n"
                        + "hint: 100% sure: 'y' \"z\" \\.\n"
                        + "see: pairs/a&b.yaml:3:5: First \"stated\" here.\nsee: Nowhere.");
        assertThat(((Element) xml.getElementsByTagName("testcase").item(4)).getAttribute("file"))
                .isEqualTo("clusters/a.yaml");
    }

    @Test
    void junitOfNothingIsOneCaseThatPasses() {
        assertThat(print(ReportFormat.JUNIT, NOTHING)).isEqualTo("""
                        <?xml version="1.0" encoding="UTF-8"?>
                        <testsuites name="mtc-gitops" tests="1" failures="0" errors="0">
                          <testsuite name="mtc-gitops" tests="1" failures="0" errors="0" skipped="0">
                            <testcase classname="mtc-gitops" name="check"/>
                          </testsuite>
                        </testsuites>
                        """);
    }

    @Test
    void junitHoldsOnlyCharactersOfXml() throws Exception {
        StringBuilder all = new StringBuilder();
        for (int c = 0; c < 0x11000; c++) {
            all.appendCodePoint(c == '@' ? 'a' : c);
        }
        Report report = Report.of(List.of(Printed.error(Location.ofFile("f\u0000"), all.toString(), "")));
        String text = print(ReportFormat.JUNIT, report);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        assertThat(new ObjectMapper()
                        .readTree(print(ReportFormat.JSON, report))
                        .at("/diagnostics/0/message")
                        .asText())
                .isEqualTo(all.toString());
    }

    @Test
    void github() {
        assertThat(print(ReportFormat.GITHUB, everything())).isEqualTo("""
                        ::error file=dir,title=GIT-001::No line.%0ADo.
                        ::error file=pairs/a%2C b%3Ac%25.yaml,line=12,col=7,endLine=12,endColumn=30,title=INPUT-003::\
                        Unknown key `<x>` & ␛[31m\uFFFD\uFFFD.%0A100%25 sure: 'y' "z" \\.%0A\
                        see: pairs/a&b.yaml:3:5: First "stated" here.%0Asee: Nowhere.
                        ::error file=clusters/a.yaml,title=hand-edited::The file was edited by hand after it was rendered.
                        ::error file=clusters/b.yaml,title=missing::The file would be rendered, but is not there.
                        ::warning file=z.yaml,line=1,endLine=4,title=YAML-001::Several lines.
                        ::notice title=NP-005::No place.
                        """);
        assertThat(print(ReportFormat.GITHUB, NOTHING)).isEmpty();
    }

    @Test
    void githubShowsTenOfAKindTheWorstFirst() {
        List<Diagnostic> many = IntStream.rangeClosed(1, 12)
                .boxed()
                .flatMap(line -> Stream.of(
                        Printed.error(Printed.range(line, 1, 2), "M.", ""),
                        new Diagnostic("NP-005", Severity.INFO, Printed.range(line, 1, 2), "I.", "", List.of())))
                .toList();
        List<String> lines = print(ReportFormat.GITHUB, Report.of(many)).lines().toList();
        assertThat(lines).filteredOn(line -> line.startsWith("::error")).hasSize(10);
        assertThat(lines.get(9)).isEqualTo("::error title=mtc-gitops::3 further errors are in the log of this step.");
        assertThat(lines.get(10)).startsWith("error file=pairs/shop.yaml,line=10,");
        assertThat(lines).filteredOn(line -> line.startsWith("::notice")).hasSize(10);
        assertThat(lines).hasSize(26);
    }

    @ParameterizedTest
    @EnumSource(ReportFormat.class)
    void noInputForgesALineOrShowsASecret(ReportFormat format) {
        String evil = "\r\n::error::forged\u001b[2J http://u:geheim@h";
        Location at = new Location("f\n::stop-commands::x\r", 1, 1, 1, 2);
        Report report = new Report(
                List.of(Printed.error(at, evil, evil, new Related(at, evil))),
                List.of(new Drift("p\n::error::x", Drift.Cause.FOREIGN)));
        SourceTexts sources = new SourceTexts();
        sources.put(at.file(), "http: \"http://u:geheim@h\u001b\"");
        String text = print(format, report, sources, false);
        assertThat(text).doesNotContain("geheim").doesNotContain("\u001b").doesNotContain("\r");
        assertThat(text.lines().filter(l -> l.startsWith("::")).toList())
                .hasSize(format == ReportFormat.GITHUB ? 2 : 0);
        assertThat(format.toString()).isEqualTo(format.name().toLowerCase(java.util.Locale.ROOT));
    }
}
