package dev.mtcgitops.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.cli.Invocation;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.SourceTexts;
import dev.mtcgitops.network.Verdict;
import dev.mtcgitops.trace.Connection;
import dev.mtcgitops.trace.Hop;
import dev.mtcgitops.trace.HopKind;
import dev.mtcgitops.trace.TracedPath;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TracePageTest {
    @Test
    void everyHopIsShownWithItsReasonAndItsLine() {
        Invocation traced =
                Invocation.of(Path.of(""), "trace", "-f", "golden/trace-egress-network-policy/input", "-o", "html");
        assertThat(traced.code()).isOne();
        assertThat(traced.out().replaceAll("\n{2,}", "\n"))
                .contains("<b>3</b> <span>paths pass</span>", "<b>1</b> <span>path blocked</span>")
                .contains("<title>Pair shop: ocp49 to ocp414: blocked</title>")
                .contains("""
                        <li class="hop blocked">
                        <p class="kind"><strong>egress-firewall</strong> <span class="word">✕ blocked</span></p>
                        <p class="place" title="ocp49">ocp49</p>
                        <p class="place" title="EgressNetworkPolicy/crm/lockdown">\
                        <code>EgressNetworkPolicy/crm/lockdown</code></p>
                        <p class="why">rule 1 (Deny 192.0.2.20/32) decides</p>
                        <p class="place"><code>golden/trace-egress-network-policy/input/fleet.yaml:54:59</code> \
                        <code class="line">- {op: replace, path: /spec/egress/0/type, value: Deny}</code></p>
                        </li>
                        """);
    }

    @Test
    void noTextBecomesMarkup() {
        assertThat(tags(page("</li><script>alert('\"1\"')</script>\u202E"))).isEqualTo(tags(page("x")));
    }

    private static String page(String text) {
        Hop hop = new Hop(
                HopKind.API, text, text, Verdict.UNKNOWN, text, List.of(new Location(text, 1, 1, 1, 2)), List.of(text));
        return TracePage.print(
                List.of(new TracedPath(text, Connection.CONTROL_TARGET, Optional.empty(), List.of(hop))),
                FleetState.EMPTY,
                new SourceTexts());
    }

    private static String tags(String page) {
        return page.replaceAll("\"[^\"]*\"", "\"\"").replaceAll("(?s)>[^<]*<", ">\n<");
    }

    @Test
    void aFleetWithoutActivePairsSaysSo() {
        assertThat(TracePage.print(List.of(), FleetState.EMPTY, new SourceTexts()))
                .contains("There is no active pair.")
                .doesNotContain("<form");
    }
}
