package dev.mtcgitops.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;

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

    /** Adds those verbs that are among the {@code words} of a command line, and all to complete them: a verb costs a part of the start. */
    static void addTo(CommandLine program, Console console, Collection<String> words) {
        for (Verb verb : values()) {
            if (words.contains(verb.word()) || words.contains(COMPLETION.word())) {
                program.addSubcommand(verb.word(), verb.command(console));
            }
        }
    }

    /** The words for all verbs. */
    static List<String> words() {
        return Arrays.stream(values()).map(Verb::word).toList();
    }

    /** The verbs and what they do, a line each. */
    static String help() {
        return Arrays.stream(values())
                .map(verb -> "  " + verb.word() + " ".repeat(12 - verb.word().length()) + verb.summary + "\n")
                .collect(Collectors.joining());
    }

    static boolean isOne(String word) {
        return words().contains(word);
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
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
