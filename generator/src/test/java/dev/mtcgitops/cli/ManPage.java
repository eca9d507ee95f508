package dev.mtcgitops.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page: the help texts, the exit codes of the README, and the environment and files of {@code docs/install.md}. */
final class ManPage {
    /** Where it is kept for distributions. */
    static final Path SHIPPED = Path.of("generator", "src", "main", "man", "mtc-gitops.1");

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private final StringBuilder page = new StringBuilder();

    private ManPage() {}

    /** The page in the macros of {@code man}. */
    static String text() throws IOException {
        return new ManPage().write(program()).page.toString();
    }

    /** The program with all flags of all verbs. */
    static CommandLine program() {
        CommandLine program = new CommandLine(RootCommand.spec(console()));
        Verb.addTo(program, console(), List.of("completion"));
        return program;
    }

    private static Console console() {
        return new Console(
                InputStream.nullInputStream(),
                new PrintWriter(Writer.nullWriter()),
                new PrintWriter(Writer.nullWriter()),
                Map.of(),
                Path.of(""),
                false,
                false,
                ProgressLine.none());
    }

    /** The rows of the table below a heading of {@code docs/install.md}. */
    static List<List<String>> rows(String heading) throws IOException {
        return Files.readString(Path.of("docs", "install.md"))
                .replaceFirst("(?s).*\n## " + heading + "\n", "")
                .replaceFirst("(?s)\n## .*", "")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)))
                .toList();
    }

    private ManPage write(CommandLine program) throws IOException {
        CommandSpec root = program.getCommandSpec();
        String summary = root.usageMessage().description()[0];
        line(".TH MTC\\-GITOPS 1 \"\" mtc\\-gitops");
        line(".SH NAME");
        line("mtc\\-gitops \\- "
                + escaped(
                        summary.substring(0, 1).toLowerCase(Locale.ROOT) + summary.substring(1, summary.length() - 1)));
        line(".SH SYNOPSIS");
        synopsis(root);
        line(".SH OPTIONS");
        root.options().forEach(this::option);
        line(".SH VERBS");
        program.getSubcommands().values().forEach(this::verb);
        line(".SH EXIT STATUS");
        String codes = "Exit codes: ";
        Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith(codes))
                .flatMap(line -> Stream.of(line.substring(codes.length()).split(" · ", -1)))
                .map(code -> code.split(" ", 2))
                .forEach(code -> entry(bold(code[0]), prose(code[1].replaceFirst("\\.?$", "."))));
        line(".SH ENVIRONMENT");
        rows("Environment").forEach(row -> entry(prose(row.get(0)), prose(row.get(1))));
        line(".SH FILES");
        rows("Files").forEach(row -> entry(prose(row.get(0)), prose(row.get(1))));
        return this;
    }

    private void verb(CommandLine line) {
        CommandSpec verb = line.getCommandSpec();
        line(".SS " + escaped(verb.name()));
        synopsis(verb);
        line(".PP");
        Stream.of(verb.usageMessage().description()).map(ManPage::escaped).forEach(this::line);
        verb.positionalParameters()
                .forEach(parameter -> entry(italic(parameter.paramLabel()), sentences(parameter.description())));
        String help = line.getUsageMessage();
        verb.options().stream()
                .filter(option -> !option.hidden())
                .sorted(Comparator.comparing(option -> help.indexOf("  " + String.join(", ", option.names()))))
                .forEach(this::option);
        line(".PP");
        literally(Stream.of(verb.usageMessage().footer())
                .filter(example -> example.startsWith("  "))
                .map(ManPage::escaped));
    }

    private void synopsis(CommandSpec spec) {
        literally(Stream.of(spec.usageMessage().customSynopsis())
                .map(String::strip)
                .map(ManPage::escaped)
                .map(line -> line.replaceFirst("^mtc\\\\-gitops( [a-z][a-z\\\\-]*)?", "\\\\fB$0\\\\fR")));
    }

    private void literally(Stream<String> lines) {
        line(".nf");
        lines.forEach(this::line);
        line(".fi");
    }

    private void option(OptionSpec option) {
        String names = Arrays.stream(option.names()).map(ManPage::bold).collect(Collectors.joining(", "));
        entry(
                option.arity().max() == 0 ? names : names + "=" + italic(option.paramLabel()),
                sentences(option.description()));
    }

    private void entry(String term, String meaning) {
        line(".TP");
        line(term);
        line(meaning);
    }

    private void line(String line) {
        page.append(line).append('\n');
    }

    private static String sentences(String... lines) {
        return escaped(String.join(" ", lines));
    }

    /** Markdown of one line. */
    private static String prose(String markdown) {
        Matcher code = CODE.matcher(markdown);
        StringBuilder prose = new StringBuilder();
        int end = 0;
        while (code.find()) {
            prose.append(escaped(markdown.substring(end, code.start()))).append(bold(code.group(1)));
            end = code.end();
        }
        return prose.append(escaped(markdown.substring(end))).toString();
    }

    private static String bold(String text) {
        return "\\fB" + escaped(text) + "\\fR";
    }

    private static String italic(String text) {
        return "\\fI" + escaped(text) + "\\fR";
    }

    private static String escaped(String text) {
        String escaped = text.replace("\\", "\\e").replace("-", "\\-");
        // A line that begins like a macro would be taken for one.
        return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
    }
}
