package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Redaction;
import java.io.FileDescriptor;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The entry point: streams in, exit code out. */
public final class Main {
    private static final int HELP_WIDTH = 100;

    private Main() {}

    /** Runs the program on the process's own streams and ends the process. */
    public static void main(String[] args) {
        boolean errTerminal = Boolean.getBoolean("mtc-gitops.stderr.terminal");
        ProgressLine progress = ProgressLine.isSeen(errTerminal, System.getenv())
                ? ProgressLine.ofStandardError(System.getenv())
                : ProgressLine.none();
        StandardOutput out = StandardOutput.of(FileDescriptor.out, progress);
        PrintWriter err = StandardOutput.of(FileDescriptor.err, progress).writer();
        Console console = new Console(
                System.in,
                out.writer(),
                err,
                System.getenv(),
                Path.of(""),
                Boolean.getBoolean("mtc-gitops.stdout.terminal"),
                errTerminal,
                progress);
        int code = run(console, args);
        if (out.failure() != null && !out.isAbandoned()) {
            err.print("mtc-gitops: standard output cannot be written: "
                    + out.failure().getMessage() + "\n");
            err.flush();
        }
        System.exit(code);
    }

    /** Runs one command line. */
    static int run(Console console, String... words) {
        String[] args = flagged(words);
        int code;
        try {
            code = program(console, args).execute(args);
        } catch (Error e) {
            code = bug(console, e);
        }
        console.err().flush();
        // Results that nobody got are none, whatever they were.
        return console.out().checkError() && code <= ExitCode.FINDINGS.code() ? ExitCode.IO.code() : code;
    }

    /** {@code version}, {@code help} and {@code help VERB} are flags in the place of a verb. */
    private static String[] flagged(String... words) {
        String first = words.length == 0 ? "" : words[0];
        if (!first.equals("version") && !first.equals("help")) {
            return words;
        }
        String[] rest = Arrays.copyOfRange(words, 1, words.length);
        if (rest.length > 0 && !Verb.isOne(rest[0])) {
            return rest;
        }
        String[] args = Arrays.copyOf(rest, words.length);
        args[rest.length] = "--" + first;
        return args;
    }

    private static CommandLine program(Console console, String... args) {
        CommandLine program = new CommandLine(RootCommand.spec(console));
        Verb.addTo(program, console, List.of(args));
        return program.setOut(console.out())
                .setErr(console.err())
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setUsageHelpWidth(HELP_WIDTH)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setParameterExceptionHandler((e, arguments) -> UsageError.print(e, console.err()))
                .setExecutionExceptionHandler((e, command, parsed) -> bug(console, e));
    }

    private static int bug(Console console, Throwable e) {
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        console.err()
                .print(
                        "mtc-gitops: this is a mistake of the program, not of yours. Please report it with these lines:\n"
                                + Redaction.maskSource(trace.toString()));
        return ExitCode.BUG.code();
    }
}
