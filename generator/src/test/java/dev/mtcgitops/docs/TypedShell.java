package dev.mtcgitops.docs;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;

/** A shell into which lines are typed one after another: a line sees the folder and the variables that those before it set. */
final class TypedShell implements AutoCloseable {
    private static final char END = '\u0001';

    private final Process process;
    private final Writer in;
    private final BufferedReader out;

    /** What a line printed, on both outputs, and its exit code. */
    record Answer(String said, int code) {}

    private TypedShell(Process process) {
        this.process = process;
        this.in = process.outputWriter(UTF_8);
        this.out = process.inputReader(UTF_8);
    }

    static TypedShell open(Path folder, Map<String, String> environment) throws IOException {
        ProcessBuilder shell =
                new ProcessBuilder("sh").directory(folder.toFile()).redirectErrorStream(true);
        shell.environment().clear();
        shell.environment().putAll(environment);
        return new TypedShell(shell.start());
    }

    Answer type(String line) throws IOException {
        in.write("{ " + line + "\n} </dev/null\nprintf '\\001%s\\n' $?\n");
        in.flush();
        StringBuilder said = new StringBuilder();
        for (int next = out.read(); next != END; next = out.read()) {
            if (next < 0) {
                throw new IOException("The shell ended at: " + line + "\n" + said);
            }
            said.append((char) next);
        }
        return new Answer(said.toString(), Integer.parseInt(out.readLine()));
    }

    @Override
    public void close() throws IOException {
        in.close();
        process.destroy();
    }
}
