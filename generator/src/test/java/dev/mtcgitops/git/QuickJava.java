package dev.mtcgitops.git;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * Processes that run a class of the tests and start in a fraction of the usual time: their classes come from an archive that
 * the first of them leaves (JEP 350), which takes a jar where there are folders, and one that is not signed.
 */
final class QuickJava {
    private final String mainClass;
    private final String classPath;
    private final Path archive;

    private QuickJava(String mainClass, String classPath, Path archive) {
        this.mainClass = mainClass;
        this.classPath = classPath;
        this.archive = archive;
    }

    /**
     * Prepares for starting {@code main}.
     *
     * @param folder where the archive may stand
     * @param arguments with these it comes to its end by itself, once its input is closed
     */
    static QuickJava train(Path folder, Class<?> main, String... arguments) throws IOException, InterruptedException {
        Path jar = folder.resolve("classes.jar");
        List<String> rest = new ArrayList<>(List.of(jar.toString()));
        Set<String> names = new HashSet<>();
        try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(jar));
                JarOutputStream out = new JarOutputStream(file)) {
            out.setLevel(0);
            for (String element : System.getProperty("java.class.path").split(File.pathSeparator)) {
                Path path = Path.of(element);
                if (Files.isDirectory(path)) {
                    addFolder(path, names, out);
                } else if (element.contains("org.eclipse.jgit")) {
                    addJar(path, names, out);
                } else {
                    rest.add(element);
                }
            }
        }
        QuickJava java =
                new QuickJava(main.getName(), String.join(File.pathSeparator, rest), folder.resolve("classes.jsa"));
        Process training = java.start("-XX:ArchiveClassesAtExit=" + java.archive, List.of(arguments));
        training.getOutputStream().close();
        training.getInputStream().readAllBytes();
        if (training.waitFor() != 0) {
            throw new IOException(main + " fails");
        }
        return java;
    }

    Process start(String... arguments) throws IOException {
        return start("-XX:SharedArchiveFile=" + archive, List.of(arguments));
    }

    private Process start(String archiving, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                System.getProperty("java.home") + File.separator + "bin" + File.separator + "java",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Xlog:cds=off",
                "-Xlog:cds+dynamic=off",
                archiving,
                "-cp",
                classPath,
                mainClass));
        command.addAll(arguments);
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void addFolder(Path folder, Set<String> names, JarOutputStream out) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try (InputStream in = Files.newInputStream(file)) {
                    add(folder.relativize(file).toString().replace('\\', '/'), in, names, out);
                }
            }
        }
    }

    private static void addJar(Path path, Set<String> names, JarOutputStream out) throws IOException {
        try (JarFile jar = new JarFile(path.toFile(), false)) {
            for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    add(entry.getName(), in, names, out);
                }
            }
        }
    }

    private static void add(String name, InputStream in, Set<String> names, JarOutputStream out) throws IOException {
        if (!name.matches("META-INF/[^/]+") && names.add(name)) {
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
            out.closeEntry();
        }
    }
}
