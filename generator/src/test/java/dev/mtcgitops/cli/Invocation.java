package dev.mtcgitops.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * One run of the program in this process.
 *
 * @param code exit code
 * @param out standard output
 * @param err standard error
 */
public record Invocation(int code, String out, String err) {
    /** Runs in {@code folder}, without input, environment and terminals. */
    public static Invocation of(Path folder, String... args) {
        return of(folder.toAbsolutePath(), "", Map.of(), false, args);
    }

    /** Runs in {@code folder} with an environment, without input and terminals. */
    public static Invocation of(Path folder, Map<String, String> environment, String... args) {
        return of(folder.toAbsolutePath(), "", environment, false, args);
    }

    /** Runs with {@code input} on standard input. */
    public static Invocation of(
            Path folder, String input, Map<String, String> environment, boolean terminals, String... args) {
        InputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
        return of(folder, in, environment, terminals, args);
    }

    static Invocation of(
            Path folder, InputStream in, Map<String, String> environment, boolean terminals, String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Main.run(
                new Console(
                        in,
                        new PrintWriter(out),
                        new PrintWriter(err),
                        environment,
                        folder,
                        terminals,
                        terminals,
                        ProgressLine.none()),
                args);
        return new Invocation(code, out.toString(), err.toString());
    }

    /** A pair of clusters of its own with five manifests. */
    static String pair(String name) {
        return """
                apiVersion: mtcgitops.dev/v1alpha1
                kind: ClusterPair
                metadata:
                  name: %1$s
                spec:
                  mtc: "1.7.13"
                  source:
                    name: %1$s-old
                    openshift: "3.11"
                    egressFirewalls:
                      - namespace: shop
                        name: lockdown
                        rules:
                          - {type: Deny, to: {cidrSelector: 0.0.0.0/0}}
                  target:
                    name: %1$s-new
                    openshift: "4.14"
                    networkPlugin: OVNKubernetes
                    ingress: [192.0.2.10]
                  namespaces:
                    - {source: shop, targetExists: true}
                """.formatted(name);
    }

    /** Writes {@code pairs/<name>.yaml} for each name. */
    static void writePairs(Path folder, String... names) {
        for (String name : names) {
            write(folder.resolve("pairs").resolve(name + ".yaml"), pair(name));
        }
    }

    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below {@code folder}, links included: its content and time of change by path. */
    static SortedMap<String, String> snapshot(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        folder.relativize(path).toString(),
                        Files.getLastModifiedTime(path) + " " + Files.readString(path, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }
}
