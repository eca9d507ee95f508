package dev.mtcgitops.git;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.transport.CredentialsProvider;
import org.eclipse.jgit.transport.RemoteSession2;
import org.eclipse.jgit.transport.SshSessionFactory;
import org.eclipse.jgit.transport.URIish;
import org.eclipse.jgit.util.FS;
import org.jspecify.annotations.Nullable;

/** Sessions of the system's {@code ssh}, with the keys and known hosts that it finds itself; it never asks for a password. */
final class SystemSsh extends SshSessionFactory {
    private static final int MOST_WORDS = 1 << 13;
    private static final int LONGEST_HEARING_MILLIS = 2000;

    private final int timeout;
    private final List<String> program;
    private final ByteArrayOutputStream words = new ByteArrayOutputStream();
    private final Received received;
    private @Nullable Guarded last;
    private volatile boolean stalled;

    /** @param program what is run before the options */
    SystemSsh(int timeout, List<String> program, Received received) {
        this.timeout = timeout;
        this.received = received;
        this.program = List.copyOf(program);
    }

    /** The messages of {@code ssh} and the server besides Git's protocol, at their end. */
    String words() {
        if (last != null) {
            last.hearOut();
        }
        synchronized (words) {
            return words.toString(UTF_8);
        }
    }

    /** Whether a session was ended because nothing moved. */
    boolean stalled() {
        return stalled;
    }

    @Override
    public RemoteSession2 getSession(
            URIish uri, @Nullable CredentialsProvider credentials, @Nullable FS fs, int milliseconds) {
        return new Session(uri);
    }

    @Override
    public String getType() {
        return "system";
    }

    private List<String> command(URIish uri, String command, Map<String, String> environment) {
        List<String> line = new ArrayList<>(program);
        line.addAll(List.of("-o", "BatchMode=yes", "-o", "ConnectTimeout=" + timeout, "-T"));
        environment.keySet().stream().sorted().forEach(name -> line.addAll(List.of("-o", "SendEnv=" + name)));
        if (uri.getPort() > 0) {
            line.addAll(List.of("-p", String.valueOf(uri.getPort())));
        }
        String host = uri.getHost().replaceAll("[\\[\\]]", "");
        line.addAll(List.of("--", uri.getUser() == null ? host : uri.getUser() + "@" + host, command));
        return line;
    }

    private final class Session implements RemoteSession2 {
        private final URIish uri;
        private @Nullable Guarded running;

        Session(URIish uri) {
            this.uri = uri;
        }

        @Override
        public Process exec(String command, int seconds) throws IOException {
            return exec(command, Map.of(), seconds);
        }

        @Override
        public Process exec(String command, @Nullable Map<String, String> environment, int seconds) throws IOException {
            Map<String, String> sent = environment == null ? Map.of() : environment;
            ProcessBuilder builder = new ProcessBuilder(command(uri, command, sent));
            builder.environment().putAll(sent);
            Guarded started = new Guarded(builder.start());
            running = started;
            last = started;
            return started;
        }

        @Override
        public void disconnect() {
            if (running != null) {
                running.destroy();
            }
        }
    }

    /** A process whose streams are watched, and whose errors are kept for the message. */
    private final class Guarded extends Process {
        private final Process process;
        private final StallGuard guard;
        private final InputStream in;
        private final OutputStream out;
        private final Thread listener;

        Guarded(Process process) {
            this.process = process;
            this.guard = new StallGuard(timeout, () -> {
                stalled = true;
                process.destroyForcibly();
            });
            this.in = received.listen(guard.watch(process.getInputStream()));
            this.out = guard.watch(process.getOutputStream());
            this.listener = new Thread(this::listen, "ssh-errors");
            listener.setDaemon(true);
            listener.start();
        }

        private void listen() {
            byte[] buffer = new byte[1024];
            try (InputStream errors = process.getErrorStream()) {
                for (int count = errors.read(buffer); count >= 0; count = errors.read(buffer)) {
                    synchronized (words) {
                        words.write(buffer, 0, Math.min(count, MOST_WORDS - words.size()));
                    }
                }
            } catch (IOException e) {
                // The process has ended, and with it its output.
            }
        }

        /** Words arrive in their own time, also after the end of what Git reads. */
        void hearOut() {
            try {
                listener.join(LONGEST_HEARING_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public OutputStream getOutputStream() {
            return out;
        }

        @Override
        public InputStream getInputStream() {
            return in;
        }

        @Override
        public InputStream getErrorStream() {
            return InputStream.nullInputStream();
        }

        @Override
        public int waitFor() throws InterruptedException {
            int code = process.waitFor();
            listener.join();
            guard.close();
            return code;
        }

        @Override
        public int exitValue() {
            return process.exitValue();
        }

        @Override
        public void destroy() {
            // Through its handle, which leaves the streams open: what it said last may not have been read yet.
            process.toHandle().destroy();
            guard.close();
        }
    }
}
