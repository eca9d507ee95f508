import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Checks that the SBOM, the first argument, lists exactly the libraries whose classes are in the jar, the second one. */
public final class CheckComponents {
    /** The packages of each library. */
    private static final Map<String, String> PACKAGES = Map.of(
            "com.google.re2j/re2j", "com/google/re2j/",
            "com.googlecode.javaewah/JavaEWAH", "com/googlecode/javaewah",
            "commons-codec/commons-codec", "org/apache/commons/codec/",
            "info.picocli/picocli", "picocli/",
            "org.eclipse.jgit/org.eclipse.jgit", "org/eclipse/jgit/",
            "org.freemarker/freemarker", "freemarker/",
            "org.slf4j/slf4j-api", "org/slf4j/",
            "org.slf4j/slf4j-nop", "org/slf4j/nop/",
            "org.snakeyaml/snakeyaml-engine", "org/snakeyaml/engine/");

    private static final Pattern COMPONENT = Pattern.compile("\"bom-ref\" : \"pkg:maven/([^@\"]+)@");
    private static final String OURS = "dev.mtcgitops/mtc-gitops";

    private CheckComponents() {}

    public static void main(String[] arguments) throws IOException {
        Set<String> listed = COMPONENT
                .matcher(Files.readString(Path.of(arguments[0])))
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, List<String>> contained = contained(Path.of(arguments[1]));
        if (!listed.equals(contained.keySet())) {
            System.err.println("The SBOM lists " + listed + ", the jar has classes of " + contained.keySet() + ".");
            System.exit(1);
        }
        System.out.println("The SBOM lists the " + (listed.size() - 1) + " libraries of the jar.");
    }

    /** The classes of a jar by the library that they are of; those of none are by their own names. */
    private static Map<String, List<String>> contained(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith(".class"))
                    .map(name -> name.replaceFirst("^META-INF/versions/[0-9]+/", ""))
                    .collect(Collectors.groupingBy(CheckComponents::library, TreeMap::new, Collectors.toList()));
        }
    }

    private static String library(String name) {
        return PACKAGES.entrySet().stream()
                .filter(entry -> name.startsWith(entry.getValue()))
                .max(Comparator.comparing(entry -> entry.getValue().length()))
                .map(Map.Entry::getKey)
                .orElse(name.startsWith("dev/mtcgitops/") ? OURS : name);
    }
}
