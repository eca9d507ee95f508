package dev.mtcgitops.cli;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Failure;
import dev.mtcgitops.diagnostic.Report;
import dev.mtcgitops.diagnostic.ReportFormat;
import dev.mtcgitops.diagnostic.SourceTexts;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** The entry point: streams in, exit code out. The only place where exceptions become exit codes. */
public final class Main {
    private Main() {}

    /** Runs the program on the process's own streams and ends the process. */
    public static void main(String[] args) {
        PrintWriter out = writer(System.out);
        PrintWriter err = writer(System.err);
        boolean terminal = Boolean.getBoolean("mtc-gitops.terminal");
        int code = run(new Console(System.in, out, err, System.getenv(), Path.of(""), terminal), args);
        out.flush();
        err.flush();
        System.exit(code);
    }

    private static PrintWriter writer(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    }

    /** Runs one command line. */
    static int run(Console console, String... args) {
        CommandLine program = new CommandLine(new RootCommand(console))
                .addSubcommand(new RenderCommand(console))
                .addSubcommand(new CheckCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new PublishCommand(console));
        program.setOut(console.out());
        program.setErr(console.err());
        program.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setParameterExceptionHandler((e, arguments) -> usage(console, e));
        program.setExecutionExceptionHandler((e, command, parsed) -> failed(console, e));
        program.setExitCodeExceptionMapper(e -> ExitCode.BUG.code());
        int code = program.execute(args);
        console.out().flush();
        console.err().flush();
        return code;
    }

    private static int usage(Console console, ParameterException e) {
        console.err().println("mtc-gitops: " + e.getMessage());
        String verb = e.getCommandLine().getCommandSpec().qualifiedName();
        console.err().println("Try `" + verb + " --help`.");
        return ExitCode.BAD_INPUT.code();
    }

    private static int failed(Console console, Exception e) {
        if (e instanceof Failure failure) {
            print(console, failure.diagnostic());
            return (failure.kind() == Failure.Kind.CONFLICT ? ExitCode.CONFLICT : ExitCode.IO).code();
        }
        console.err()
                .println(
                        "mtc-gitops: this is a mistake of the program, not of yours. Please report it with these lines:");
        e.printStackTrace(console.err());
        return ExitCode.BUG.code();
    }

    private static void print(Console console, Diagnostic diagnostic) {
        try {
            ReportFormat.TEXT.print(Report.of(List.of(diagnostic)), new SourceTexts(), false, console.err());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
