package dev.mtcgitops.launcher;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/** A folder as the build makes it: the launcher, one jar of the classes under test and their libraries, and fleets to train on. */
record Installation(Path home) {
    private static final Path LAUNCHER = Path.of("generator/src/main/launcher/mtc-gitops");
    private static final Path FLEET = Path.of("golden/readme-fleet/input");
    private static final String JAVA_HOME = System.getProperty("java.home");
    private static final List<String> LIBRARIES =
            List.of("freemarker", "snakeyaml-engine", "org.eclipse.jgit", "slf4j", "JavaEWAH", "commons-codec");

    /** What a process left: exit code, standard output, standard error. */
    record Ended(int code, String out, String err) {}

    static Installation create(Path home) throws IOException {
        Files.createDirectories(home.resolve("bin"));
        Files.createDirectories(home.resolve("lib"));
        Files.copy(LAUNCHER, home.resolve("bin/mtc-gitops"), StandardCopyOption.COPY_ATTRIBUTES);
        copy(FLEET, home.resolve("lib/training/fleet/input"));
        Installation made = new Installation(home);
        made.pack();
        return made;
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path copy = to.resolve(from.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(path, copy, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    Path jar() {
        return home.resolve("lib/mtc-gitops.jar");
    }

    /** The archive for the Java that runs the tests. */
    Path archive() {
        int release = Runtime.version().feature();
        return home.resolve("lib/mtc-gitops-" + release + (release < 25 ? ".jsa" : ".aot"));
    }

    /** The file that says how long the archive is. */
    Path size() {
        return archive().resolveSibling(archive().getFileName() + ".size");
    }

    Ended run(String... arguments) {
        return run(Map.of("JAVA_HOME", JAVA_HOME, "PATH", System.getenv("PATH")), arguments);
    }

    /** Runs the launcher with the given variables only. */
    Ended run(Map<String, String> environment, String... arguments) {
        try {
            Path errors = Files.createTempFile("launcher", ".txt");
            List<String> command = new ArrayList<>(
                    List.of("/bin/sh", home.resolve("bin/mtc-gitops").toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(home.toFile()).redirectError(errors.toFile());
            builder.environment().clear();
            builder.environment().putAll(environment);
            Process process = builder.start();
            process.getOutputStream().close();
            String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            String err = Files.readString(errors);
            Files.delete(errors);
            return new Ended(code, out, err);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many classes of this program an archive gives to a run of {@code --help}. */
    long archivedClasses() throws IOException {
        Path log = home.resolve("classes.txt");
        run(
                Map.of(
                        "JAVA_HOME",
                        JAVA_HOME,
                        "PATH",
                        System.getenv("PATH"),
                        "MTC_GITOPS_JAVA_OPTS",
                        "-Xlog:class+load:file=classes.txt"),
                "--help");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.contains(" dev.mtcgitops.") && line.contains("shared objects file"))
                    .count();
        }
    }

    private void pack() throws IOException {
        Set<String> seen = new HashSet<>();
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(jar()))) {
            jar.setLevel(0);
            add(
                    jar,
                    seen,
                    "META-INF/MANIFEST.MF",
                    "Manifest-Version: 1.0\nMulti-Release: true\nMain-Class: dev.mtcgitops.cli.Main\n");
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(entry);
                if (path.endsWith("target/classes")) {
                    addFolder(jar, seen, path);
                } else if (LIBRARIES.stream().anyMatch(path.getFileName().toString()::startsWith)) {
                    addJar(jar, seen, path);
                }
            }
        }
    }

    private static void addFolder(JarOutputStream jar, Set<String> seen, Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                try (InputStream in = Files.newInputStream(file)) {
                    add(jar, seen, name, in);
                }
            }
        }
    }

    private static void addJar(JarOutputStream jar, Set<String> seen, Path library) throws IOException {
        try (JarFile from = new JarFile(library.toFile(), false)) {
            for (JarEntry entry : from.stream().filter(e -> !e.isDirectory()).toList()) {
                // Signatures of single jars do not hold for the whole.
                if (!entry.getName().matches("META-INF/[^/]*\\.(SF|RSA)")) {
                    add(jar, seen, entry.getName(), from.getInputStream(entry));
                }
            }
        }
    }

    private static void add(JarOutputStream jar, Set<String> seen, String name, String text) throws IOException {
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))) {
            add(jar, seen, name, in);
        }
    }

    private static void add(JarOutputStream jar, Set<String> seen, String name, InputStream in) throws IOException {
        if (seen.add(name)) {
            jar.putNextEntry(new JarEntry(name));
            in.transferTo(jar);
        }
    }
}
