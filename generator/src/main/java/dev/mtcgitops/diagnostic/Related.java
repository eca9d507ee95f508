package dev.mtcgitops.diagnostic;

/**
 * A second place that helps to understand a finding.
 *
 * @param at where
 * @param message one sentence
 */
public record Related(Location at, String message) {}
