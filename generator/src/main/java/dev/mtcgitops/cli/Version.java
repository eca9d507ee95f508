package dev.mtcgitops.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this program, the commit that it was built from, and the Java that runs it. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            line(properties(), System.getProperty("java.version") + " " + System.getProperty("java.vendor"))
        };
    }

    /** A build without Git knows no commit. */
    static String line(Properties properties, String java) {
        String commit = properties.getProperty("commit");
        return "mtc-gitops " + properties.getProperty("version") + " ("
                + (commit.isEmpty() ? "" : "commit " + commit + ", ") + "Java " + java + ")";
    }

    /** The bare version, such as {@code 0.1.0}. */
    static String text() {
        return properties().getProperty("version");
    }

    private static Properties properties() {
        try (InputStream in = Version.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
