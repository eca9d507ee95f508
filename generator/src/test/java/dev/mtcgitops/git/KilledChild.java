package dev.mtcgitops.git;

import static dev.mtcgitops.git.Publishing.AT_ONCE;
import static dev.mtcgitops.git.Publishing.remote;
import static dev.mtcgitops.git.Publishing.request;
import static dev.mtcgitops.git.Publishing.target;
import static dev.mtcgitops.git.Publishing.tree;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mtcgitops.output.RenderedTree;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A process that publishes one commit after the other until it is killed, and says what it has done. */
final class KilledChild {
    /** How many it makes of one branch before it goes on to the next. */
    static final int COMMITS = 12;

    private KilledChild() {}

    /** Arguments: a folder for repositories, or the URL of one. */
    public static void main(String[] arguments) throws IOException {
        // Classes are loaded first, so that kills hit the work.
        put(place(arguments[0], "warm" + ProcessHandle.current().pid()), 0);
        System.out.println("ready");
        if (System.in.read() < 0) {
            return;
        }
        for (int branch = 0; ; branch++) {
            for (int commit = 0; commit < COMMITS; commit++) {
                put(place(arguments[0], "r" + branch), commit);
                System.out.println(branch + " " + commit);
            }
        }
    }

    /** In a folder, each has a repository of its own; on a server, a branch. */
    private static PublishTarget place(String argument, String name) {
        if (argument.startsWith("http:")) {
            String[] parts = argument.split("#");
            return remote(parts[0], Publishing.OPEN, parts[1] + "/" + name, "");
        }
        boolean warm = name.startsWith("warm");
        return target(Path.of(argument).resolve((warm ? "../" : "") + name + ".git"), "main", "");
    }

    /** The first and the fourth commit are large enough for a pack. */
    private static RenderedTree content(int commit) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i < 120; i++) {
            String text = "file " + i + " of " + (i < 3 ? commit : commit / 3) + "\n";
            files.put("clusters/c" + i % 10 + "/m" + i + ".yaml", text.getBytes(UTF_8));
        }
        return tree(files, Publishing.DIGEST);
    }

    static PublishResult put(PublishTarget place, int commit) {
        return GitPublisher.publish(request(place, content(commit)), AT_ONCE);
    }

    /** Lets it work for a while and kills it; returns how many commits it had said to have made. */
    static int kill(Process child, int millis) throws IOException, InterruptedException {
        BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), UTF_8));
        assertThat(said.readLine()).isEqualTo("ready");
        child.getOutputStream().write('\n');
        child.getOutputStream().flush();
        AtomicInteger lines = new AtomicInteger();
        Thread listener = new Thread(() -> {
            try {
                while (said.readLine() != null) {
                    lines.incrementAndGet();
                }
            } catch (IOException e) {
                // Java closes the stream of a process that it kills.
            }
        });
        listener.start();
        TimeUnit.MILLISECONDS.sleep(millis);
        child.toHandle().destroyForcibly();
        child.waitFor();
        listener.join();
        return lines.get();
    }
}
