package dev.mtcgitops.diagnostic;

/**
 * A second place that helps to understand a finding.
 *
 * @param at where
 * @param message one sentence; free of credentials
 */
public record Related(Location at, String message) {
    public Related {
        message = Redaction.mask(message);
    }
}
