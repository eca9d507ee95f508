package dev.mtcgitops.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
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
    KRM(KrmCommand.SUMMARY),
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
                program.addSubcommand(verb.word(), verb.spec(console));
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
        return Words.of(this);
    }

    private CommandSpec spec(Console console) {
        return switch (this) {
            case RENDER -> new RenderCommand(console).spec();
            case CHECK -> new CheckCommand(console).spec();
            case DIFF -> new DiffCommand(console).spec();
            case WHAT_IF -> new WhatIfCommand(console).spec();
            case EXPLAIN -> new ExplainCommand(console).spec();
            case LIST -> new ListCommand(console).spec();
            case TRACE -> new TraceCommand(console).spec();
            case PUBLISH -> new PublishCommand(console).spec();
            case KRM -> new KrmCommand(console).spec();
            case ADOPT -> new AdoptCommand(console).spec();
            case FMT -> new FmtCommand(console).spec();
            case TEST -> new TestCommand(console).spec();
            case INIT -> new InitCommand(console).spec();
            case SCHEMA -> new SchemaCommand(console).spec();
            case COMPLETION -> new CompletionCommand(console).spec();
        };
    }
}
