package dev.mtcgitops.capture;

import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Location;
import dev.mtcgitops.diagnostic.VisibleText;
import dev.mtcgitops.model.Labels;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads the objects that count in one file: single ones, documents, lists of any kind, YAML and JSON alike. */
final class ObjectReader {
    /** Whether a file holds any object that counts; most of a large capture does not, and is not parsed. */
    private static final Pattern KINDS = Pattern.compile("kind[\"']?\\s{0,9}:\\s{0,9}[\"']?(?:"
            + Arrays.stream(CapturedKind.values()).map(CapturedKind::text).collect(Collectors.joining("|"))
            + ")(?:List)?[\"'\\s,}]");

    private static final Pattern ANY_KIND = Pattern.compile("kind[\"']?\\s{0,9}:");
    private static final Pattern EMPTY_LIST = Pattern.compile("items[\"']?\\s{0,9}:\\s{0,9}\\[\\s{0,9}]");
    /** The output of {@code oc version} of OpenShift 4, whose ClusterVersion says more. */
    private static final Pattern VERSION_OF_4 = Pattern.compile("(?m)^(?:Client|Server) Version:");
    /** The messages that {@code oc} prints instead of objects. */
    private static final Pattern ERROR =
            Pattern.compile("(?:error: |Error from server|Unable to connect)[^\\r\\n]{0,200}");
    /** The blocks of {@code oc version} of OpenShift 3: the client, and behind its URL the server. */
    private static final Pattern SERVER =
            Pattern.compile("(?m)^Server (https://\\S{1,300})\\s(?:[^:]{0,300}?^openshift (v\\S{1,60}))?");

    private static final Pattern RELEASE = Pattern.compile("\"gitVersion\"\\s{0,9}:\\s{0,9}\"(v3\\.[^\"]{1,60})\"");
    private static final Pattern OBFUSCATED = Pattern.compile("x-ipv[46]-[0-9]{10}-x|xxx\\.xxx\\.xxx\\.xxx");

    private final String file;
    private final Diagnostics into;
    private final Consumer<CapturedObject> sink;
    /** Items that leave their kind to the list around them, which says it behind them. */
    private final List<YamlMapping> unnamed = new ArrayList<>();

    private int items;

    private ObjectReader(String file, Diagnostics into, Consumer<CapturedObject> sink) {
        this.file = file;
        this.into = into;
        this.sink = sink;
    }

    /**
     * Reads one file.
     *
     * @param file its name for people
     * @param gathered whether a program wrote it among many others: then it is no mistake that nothing in it counts
     * @param sink receives what counts
     */
    static void read(String file, String text, boolean gathered, Diagnostics into, Consumer<CapturedObject> sink) {
        Location at = Location.ofFile(file);
        if (!KINDS.matcher(text).find()) {
            Optional<CapturedObject> version = version(text, at);
            version.ifPresent(sink);
            if (version.isEmpty() && !gathered) {
                notAnObject(text, at, into);
            }
            return;
        }
        if (OBFUSCATED.matcher(text).find()) {
            into.report(CaptureFileProblems.obfuscated(), at);
        }
        new ObjectReader(file, into, sink).read(text, gathered);
    }

    private static Optional<CapturedObject> version(String text, Location at) {
        if (ANY_KIND.matcher(text).find()) {
            return Optional.empty();
        }
        Matcher server = SERVER.matcher(text);
        if (server.find()) {
            List<YamlMapping.Entry> said = new ArrayList<>(List.of(entry("server", server.group(1))));
            if (server.group(2) != null) {
                said.add(entry("gitVersion", server.group(2)));
            }
            return Optional.of(version("version", said, at));
        }
        Matcher release = RELEASE.matcher(text);
        return release.find()
                ? Optional.of(
                        version("get --raw /version/openshift", List.of(entry("gitVersion", release.group(1))), at))
                : Optional.empty();
    }

    private static CapturedObject version(String command, List<YamlMapping.Entry> said, Location at) {
        YamlMapping tree = (YamlMapping) UserInfo.removed(YamlMapping.of(said, Origin.at(at)));
        return new CapturedObject(CapturedKind.SERVER_VERSION, "", command, tree, at);
    }

    private static YamlMapping.Entry entry(String key, String value) {
        return new YamlMapping.Entry(YamlScalar.of(key), YamlScalar.of(value));
    }

    private static void notAnObject(String text, Location at, Diagnostics into) {
        String start = text.stripLeading();
        Matcher error = ERROR.matcher(start);
        if (start.isEmpty()) {
            into.report(CaptureFileProblems.empty(), at);
        } else if (error.lookingAt()) {
            into.report(CaptureFileProblems.errorText(error.group()), at);
        } else if (EMPTY_LIST.matcher(text).find()) {
            into.report(CaptureFileProblems.emptyList(), at);
        } else if (!ANY_KIND.matcher(text).find() && !VERSION_OF_4.matcher(text).find()) {
            into.report(CaptureFileProblems.noObject(), at);
        }
    }

    private void read(String text, boolean gathered) {
        Diagnostics syntax = new Diagnostics();
        YamlReader.readObjects(file, text, syntax, node -> document(node, gathered));
        for (Diagnostic fault : syntax.sorted()) {
            into.report(CaptureFileProblems.torn(), fault.at());
        }
    }

    /** A document, or an item of a list whose end is not read yet. */
    private void document(YamlNode node, boolean gathered) {
        if (!(node instanceof YamlMapping mapping)) {
            return;
        }
        String kind = mapping.text("kind").orElse("");
        boolean list = kind.endsWith("List") && mapping.get("items").isPresent();
        if (list) {
            String item = kind.substring(0, kind.length() - "List".length());
            String apiVersion = mapping.text("apiVersion").orElse("");
            unnamed.forEach(object -> object(object, apiVersion, item));
            if (items == 0 && !gathered) {
                into.report(CaptureFileProblems.emptyList(), Location.ofFile(file));
            }
            unnamed.clear();
            items = 0;
        } else if (kind.isEmpty()) {
            unnamed.add(mapping);
            items++;
        } else {
            items++;
            object(mapping, mapping.text("apiVersion").orElse(""), kind);
        }
    }

    private void object(YamlMapping object, String apiVersion, String kindName) {
        Optional<CapturedKind> kind = CapturedKind.of(apiVersion, kindName);
        Optional<YamlMapping> metadata = object.mapping("metadata");
        String name = metadata.flatMap(data -> data.text("name")).orElse("");
        String namespace = metadata.flatMap(data -> data.text("namespace")).orElse("");
        boolean named = Labels.isSubdomain(name) && (namespace.isEmpty() || Labels.isDnsLabel(namespace));
        if (kind.isPresent() && named && kind.get().counts(namespace, name)) {
            YamlMapping tree = Distillation.of(kind.get(), object);
            Location at = object.origin().written();
            if (isWhole(tree)) {
                sink.accept(new CapturedObject(kind.get(), namespace, name, tree, at));
            } else {
                into.report(CaptureFileProblems.damaged(kind.get().text()), at);
            }
        }
    }

    private static boolean isWhole(YamlNode node) {
        if (node instanceof YamlScalar scalar) {
            return scalar.type() != ScalarType.REFUSED
                    && scalar.value().codePoints().allMatch(c -> VisibleText.isPlain(c) || c == '\n' || c == '\t');
        }
        if (node instanceof YamlSequence list) {
            return list.items().stream().allMatch(ObjectReader::isWhole);
        }
        for (YamlMapping.Entry entry : ((YamlMapping) node).entries()) {
            if (!isWhole(entry.key()) || !isWhole(entry.value())) {
                return false;
            }
        }
        return true;
    }
}
