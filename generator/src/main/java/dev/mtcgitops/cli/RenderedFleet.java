package dev.mtcgitops.cli;

import dev.mtcgitops.Rendered;
import dev.mtcgitops.change.FleetState;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.SourceTexts;
import java.util.List;

/**
 * A fleet to compare with another.
 *
 * @param rendered what is rendered
 * @param texts the texts of its input
 * @param findings what was found in it
 */
record RenderedFleet(Rendered rendered, SourceTexts texts, List<Diagnostic> findings) {
    RenderedFleet {
        findings = List.copyOf(findings);
    }

    FleetState state() {
        return rendered.state(texts);
    }
}
