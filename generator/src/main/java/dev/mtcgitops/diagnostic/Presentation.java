package dev.mtcgitops.diagnostic;

/**
 * What a report needs beside its diagnostics.
 *
 * @param sources the lines to show; only {@link ReportFormat#TEXT} does
 * @param color whether {@link ReportFormat#TEXT} may use SGR codes
 * @param whole whether {@link ReportFormat#TEXT} shows every info of a rule that has many
 * @param version the version of the program, which {@link ReportFormat#SARIF} tells
 */
public record Presentation(SourceTexts sources, boolean color, boolean whole, String version) {}
