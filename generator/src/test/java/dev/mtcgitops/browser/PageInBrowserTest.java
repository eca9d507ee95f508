package dev.mtcgitops.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.cli.Invocation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a change in a real browser, for people with a mouse, with a keyboard only, and without JavaScript. */
final class PageInBrowserTest {
    private static final int MEBIBYTE = 1024 * 1024;

    /** The lowest contrast of a text with what is behind it (WCAG 2.2, 1.4.3). */
    private static final String CONTRAST = """
            (() => {
              const light = color => {
                const [r, g, b] = color.match(/[\\d.]+/g).slice(0, 3)
                    .map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                return 0.2126 * r + 0.7152 * g + 0.0722 * b;
              };
              const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
              const behind = e => {
                for (; e; e = e.parentElement) {
                  const color = getComputedStyle(e).backgroundColor;
                  if (!color.endsWith(", 0)")) return color;
                }
              };
              document.querySelectorAll("details").forEach(e => e.open = true);
              let lowest = 21;
              for (const e of document.querySelectorAll("body *")) {
                const own = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
                if (!own || !e.checkVisibility() || e.matches("script, title, .arrow text")) continue;
                const style = getComputedStyle(e);
                const against = e.closest("svg")
                    ? ["--page", "--card", "--upd-bg"].map(name => {
                        const probe = document.body.appendChild(document.createElement("canvas")).getContext("2d");
                        probe.fillStyle = getComputedStyle(document.documentElement).getPropertyValue(name).trim();
                        const [r, g, b] = probe.fillStyle.slice(1).match(/../g).map(v => parseInt(v, 16));
                        probe.canvas.remove();
                        return `rgb(${r}, ${g}, ${b})`;
                      })
                    : [behind(e)];
                for (const b of against) lowest = Math.min(lowest, contrast(e.closest("svg") ? style.fill : style.color, b));
              }
              return lowest;
            })()""";

    @TempDir
    static Path folder;

    private static @Nullable Browser browser;
    private static Path changed = Path.of("");
    private static Path fleet = Path.of("");
    private static Path large = Path.of("");
    private static Path traced = Path.of("");

    private @Nullable Page page;

    @BeforeAll
    static void pages() throws Exception {
        browser = Browser.start(folder.resolve("profile"));
        changed = print(
                "changed.html",
                ("what-if -f golden/readme-fleet/input -o html --openshift ocp41-lab=4.12"
                                + " --network-plugin ocp41-lab=OVNKubernetes --openshift ocp3-prod=3.7")
                        .split(" "));
        traced = print("traced.html", "trace", "-q", "-f", "golden/trace-egress-network-policy/input", "-o", "html");
        fleet = print("fleet.html", "diff", "-f", pairs(15).toString(), "--output-dir", absent(), "-o", "html");
        large = print("large.html", "diff", "-f", pairs(250).toString(), "--output-dir", absent(), "-o", "html");
    }

    @Test
    void pathsAreChosenByVerdictAndOnTheMap() {
        Page paths = open(traced);
        assertThat(paths.text("[...document.querySelectorAll('.arrow')].map(a => a.classList.value).join()"))
                .isEqualTo("arrow none blocked");
        assertThat(paths.seen(".change")).isEqualTo(4);
        assertThat(paths.seen(".hop")).isEqualTo(4);
        choose(paths, "verdict", "passes");
        assertThat(paths.seen(".change")).isEqualTo(3);
        choose(paths, "verdict", "");
        paths.click("a.box[data-name=ocp49]");
        assertThat(paths.seen(".change")).isEqualTo(3);
        paths.press("/");
        paths.type("crm lockdown");
        assertThat(paths.seen(".change")).isOne();
        assertThat(paths.text("document.querySelector('.change:not([hidden]) .hop.blocked .why').textContent"))
                .isEqualTo("rule 1 (Deny 192.0.2.20/32) decides");
    }

    private static String absent() {
        return folder.resolve("absent").toString();
    }

    private static Path print(String name, String... command) throws IOException {
        Invocation done = Invocation.of(Path.of(""), command);
        assertThat(done.code()).as(done.err()).isOne();
        return Files.writeString(folder.resolve(name), done.out());
    }

    /** So many pairs of clusters, each with other contents. */
    private static Path pairs(int number) {
        Path input = folder.resolve("pairs-" + number);
        for (int i = 0; i < number; i++) {
            Invocation.write(input.resolve("p" + i + ".yaml"), """
                    apiVersion: mtcgitops.dev/v1alpha1
                    kind: ClusterPair
                    metadata:
                      name: p%1$d
                    spec:
                      mtc: "1.7.13"
                      source:
                        name: p%1$d-old
                        openshift: "3.11"
                        proxy: {https: "http://proxy-%1$d.example.com:3128"}
                        api: https://api.p%1$d.example.com:6443
                        machineNetworks: [10.0.0.0/16]
                        serviceNetworks: [172.30.0.0/16]
                        clusterNetworks: [10.128.0.0/14]
                        egressFirewalls:
                          - namespace: shop-%1$d
                            name: lockdown
                            rules:
                              - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                      target:
                        name: p%1$d-new
                        openshift: "4.14"
                        networkPlugin: OVNKubernetes
                        ingress: [192.0.2.%2$d]
                      namespaces:
                        - {source: shop-%1$d, targetExists: true, policies: tight}
                        - {source: cart-%1$d, targetExists: true}
                    """.formatted(i, i % 250 + 1));
        }
        return input;
    }

    @AfterAll
    static void close() throws InterruptedException {
        if (browser != null) {
            browser.close();
        }
    }

    private Page open(Path file) {
        return open(file, true);
    }

    private Page open(Path file, boolean script) {
        Browser running = browser;
        if (running == null) {
            throw new AssertionError("no browser");
        }
        page = running.open(file, script);
        return page;
    }

    @AfterEach
    void nothingWasLoadedAndNothingFailed() {
        if (page != null) {
            assertThat(page.errors()).isEmpty();
            assertThat(page.requests()).isEmpty();
            page.close();
        }
    }

    private static void choose(Page page, String filter, String value) {
        page.value("(() => { const s = document.querySelector('[data-filter=" + filter + "]'); s.value = '" + value
                + "'; s.dispatchEvent(new Event('change')); })()");
    }

    @ParameterizedTest
    @CsvSource({
        "cluster, ocp3-prod, 1",
        "cluster, ocp41-lab, 2",
        "kind, NetworkPolicy, 2",
        "namespace, build, 1",
        "change, move, 2",
    })
    void aFilterLeavesWhatFits(String filter, String value, int left) {
        Page changes = open(changed);
        assertThat(changes.seen(".change")).isEqualTo(3);
        choose(changes, filter, value);
        assertThat(changes.seen(".change")).isEqualTo(left);
        assertThat(changes.text("shown.textContent")).isEqualTo(left + " of 3");
        changes.click("#clear");
        assertThat(changes.seen(".change")).isEqualTo(3);
    }

    @Test
    void searchLooksIntoEveryLineAndForAllWords() {
        Page changes = open(changed);
        changes.press("/");
        changes.type("MIGRATION_ui lab");
        assertThat(changes.text("search.value")).isEqualTo("MIGRATION_ui lab");
        assertThat(changes.seen(".change")).isOne();
        assertThat(changes.text("document.querySelector('.change:not([hidden])').dataset.kind"))
                .isEqualTo("MigrationController");
        changes.type("x");
        assertThat(changes.seen(".change")).isZero();
        assertThat(changes.seen("#nothing")).isOne();
        changes.press("Escape");
        assertThat(changes.seen(".change")).isEqualTo(3);
        assertThat(changes.seen("#nothing")).isZero();
    }

    @Test
    void aClusterIsChosenOnTheMap() {
        Page changes = open(changed);
        changes.click("a.box[data-name=ocp3-prod]");
        assertThat(changes.seen(".change")).isOne();
        assertThat(changes.text("chosen.textContent")).isEqualTo("On the map: ocp3-prod ×");
        assertThat(changes.text("document.querySelector('[aria-pressed=true].box').dataset.name"))
                .isEqualTo("ocp3-prod");
        changes.click("a.box[data-name=ocp41-lab]");
        assertThat(changes.seen(".change")).isEqualTo(2);
        changes.click("#chosen");
        assertThat(changes.seen(".change")).isEqualTo(3);
        assertThat(changes.seen("#chosen")).isZero();
    }

    @Test
    void allOfItIsReachedByKeyboard() {
        Page changes = open(changed);
        StringBuilder reached = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            changes.press("Tab");
            reached.append(changes.text("(() => { const e = document.activeElement;"
                            + " return e.id || e.dataset.name || e.dataset.filter || e.className || e.tagName; })()"))
                    .append(' ');
        }
        assertThat(reached.toString())
                .contains("skip ", "ocp3-prod ocp41-lab ", "search cluster kind namespace change sides open ");
        changes.value("document.querySelector('a.box').focus()");
        changes.press("Enter");
        assertThat(changes.seen(".change")).isOne();
        changes.press(" ");
        assertThat(changes.seen(".change")).isEqualTo(3);
        changes.value("document.querySelector('.change summary').focus()");
        changes.press("Enter");
        assertThat(changes.seen(".change pre")).isGreaterThan(3);
    }

    @Test
    void oldAndNewAreShownSideBySide() {
        Page changes = open(changed);
        changes.click(".change summary");
        String left = "document.querySelector('.change pre.%s').getBoundingClientRect().left";
        assertThat(changes.number(left.formatted("del"))).isEqualTo(changes.number(left.formatted("ins")));
        changes.click("#sides");
        assertThat(changes.number(left.formatted("del"))).isLessThan(changes.number(left.formatted("ins")));
        assertThat(changes.seen(".change pre.again")).isEqualTo(changes.seen(".change pre.ctx:not(.again)"));
        changes.click("#open");
        assertThat(changes.seen(".change[open]")).isEqualTo(3);
        changes.click("#sides");
        assertThat(changes.seen(".change pre.again")).isZero();
    }

    @Test
    void withoutJavaScriptEverythingCanBeRead() {
        Page changes = open(changed, false);
        assertThat(changes.seen("#filters")).isZero();
        assertThat(changes.seen(".change")).isEqualTo(3);
        assertThat(changes.seen(".finding")).isEqualTo(3);
        assertThat(changes.seen("svg .label")).isEqualTo(5);
        changes.click(".change summary");
        assertThat(changes.seen(".change pre.ins")).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"light, screen", "dark, screen", "light, print", "dark, print"})
    void everyTextHasContrast(String scheme, String medium) {
        for (Path file : List.of(changed, traced)) {
            Page shown = open(file);
            shown.prefers(scheme, medium);
            assertThat(shown.value(CONTRAST).asDouble()).as(file.toString()).isGreaterThanOrEqualTo(4.5);
        }
    }

    @Test
    void onPaperWhatIsClosedIsReadToo() {
        Page changes = open(changed);
        assertThat(changes.seen(".change pre")).isZero();
        changes.prefers("light", "print");
        assertThat(changes.number("document.querySelector('.change pre').getBoundingClientRect().height"))
                .isPositive();
        assertThat(changes.seen("#filters")).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1280, 390})
    void noWindowIsTooNarrow(int width) {
        for (Path file : List.of(changed, fleet, traced)) {
            Page changes = open(file);
            changes.size(width, 900);
            changes.value("document.querySelectorAll('details').forEach(e => e.open = true)");
            assertThat(changes.number("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        }
    }

    @Test
    void labelsStayInTheirBoxes() {
        for (Path file : List.of(changed, fleet, large, traced)) {
            assertThat(open(file).number("""
                    [...document.querySelectorAll(".box")].filter(box => {
                      const frame = box.querySelector("rect").getBoundingClientRect();
                      const texts = [...box.querySelectorAll("text")].map(text => text.getBoundingClientRect());
                      return texts.some(text => text.left < frame.left || text.right > frame.right
                          || text.top < frame.top - 1 || text.bottom > frame.bottom + 1);
                    }).length""")).as(file.toString()).isZero();
        }
    }

    @Test
    void fiveHundredChangedClustersOpenInSeconds() throws IOException {
        assertThat(Files.size(large)).isLessThan(5 * MEBIBYTE);
        long start = System.nanoTime();
        Page changes = open(large);
        assertThat(changes.text("shown.textContent")).isNotEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
        choose(changes, "cluster", "p7-old");
        assertThat(changes.seen(".change")).isBetween(1, 10);
        choose(changes, "cluster", "");
        changes.press("/");
        changes.type("proxy-7.");
        assertThat(changes.seen(".change")).isOne();
    }

    @Test
    void aGroupOnTheMapIsAllItsClusters() {
        Page changes = open(large);
        assertThat(changes.number("document.querySelectorAll('a.box').length")).isEqualTo(2);
        changes.click("a.box");
        assertThat(changes.text("chosen.textContent")).startsWith("On the map: 3.11 · remote");
        assertThat(changes.number("parseInt(shown.textContent)"))
                .isBetween(1, changes.number("document.querySelectorAll('.change').length") - 1);
    }
}
