package dev.mtcgitops.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** The verbs in the order of the help. */
enum Verb {
    RENDER(RenderCommand.SUMMARY),
    CHECK(CheckCommand.SUMMARY),
    DIFF(DiffCommand.SUMMARY),
    WHAT_IF(WhatIfCommand.SUMMARY),
    EXPLAIN(ExplainCommand.SUMMARY),
    LIST(ListCommand.SUMMARY),
    TRACE(TraceCommand.SUMMARY),
    PUBLISH(PublishCommand.SUMMARY),
    ADOPT(AdoptCommand.SUMMARY),
    FMT(FmtCommand.SUMMARY),
    TEST(TestCommand.SUMMARY),
    INIT(InitCommand.SUMMARY),
    SCHEMA(SchemaCommand.SUMMARY),
    COMPLETION(CompletionCommand.SUMMARY);

    private final String summary;

    Verb(String summary) {
        this.summary = summary;
    }

    /**
     * Adds all verbs to {@code program}. Of one that is not among the {@code words} of the command line only the name and the summary
     * are there: reading the annotations of all of them would take longer than most of the rest of a start.
     */
    static void addTo(CommandLine program, Console console, Collection<String> words) {
        for (Verb verb : values()) {
            boolean whole = words.contains(verb.word()) || words.contains(COMPLETION.word());
            program.addSubcommand(verb.word(), whole ? verb.command(console) : verb.outline());
        }
    }

    static boolean isOne(String word) {
        return Arrays.stream(values()).anyMatch(verb -> verb.word().equals(word));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private CommandSpec outline() {
        CommandSpec outline = CommandSpec.create();
        outline.usageMessage().description(summary);
        return outline;
    }

    private Object command(Console console) {
        return switch (this) {
            case RENDER -> new RenderCommand(console);
            case CHECK -> new CheckCommand(console);
            case DIFF -> new DiffCommand(console);
            case WHAT_IF -> new WhatIfCommand(console);
            case EXPLAIN -> new ExplainCommand(console);
            case LIST -> new ListCommand(console);
            case TRACE -> new TraceCommand(console);
            case PUBLISH -> new PublishCommand(console);
            case ADOPT -> new AdoptCommand(console);
            case FMT -> new FmtCommand(console);
            case TEST -> new TestCommand(console);
            case INIT -> new InitCommand(console);
            case SCHEMA -> new SchemaCommand(console);
            case COMPLETION -> new CompletionCommand(console);
        };
    }
}
