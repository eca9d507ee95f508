package dev.mtcgitops.golden;

import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** YAML text and trees as plain Java values, as readers that others wrote see them. */
final class Documents {
    private Documents() {}

    /** As a reader of YAML 1.1 sees the text. */
    static List<Object> yaml11(String text) {
        List<Object> documents = new ArrayList<>();
        new Yaml(new SafeConstructor(new LoaderOptions())).loadAll(text).forEach(documents::add);
        return documents;
    }

    /** As a reader of YAML 1.2 sees the text. */
    static List<Object> yaml12(String text) {
        List<Object> documents = new ArrayList<>();
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        new Load(settings).loadAllFromString(text).forEach(documents::add);
        return documents;
    }

    /** What was meant. */
    static Object of(YamlNode node) {
        if (node instanceof YamlMapping mapping) {
            Map<String, Object> map = new LinkedHashMap<>();
            mapping.entries().forEach(entry -> map.put(entry.key().value(), of(entry.value())));
            return map;
        }
        if (node instanceof YamlSequence sequence) {
            return sequence.items().stream().map(Documents::of).toList();
        }
        YamlScalar scalar = (YamlScalar) node;
        return switch (scalar.type()) {
            case STRING -> scalar.value();
            case BOOLEAN -> Boolean.valueOf(scalar.value());
            case INTEGER -> new BigDecimal(scalar.value()).intValueExact();
            case FLOAT -> Double.valueOf(scalar.value());
            default -> throw new AssertionError(scalar.type() + " in a manifest, at " + scalar.at());
        };
    }
}
