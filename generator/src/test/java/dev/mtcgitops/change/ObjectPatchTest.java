package dev.mtcgitops.change;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.mtcgitops.yaml.Origin;
import dev.mtcgitops.yaml.PlainScalars;
import dev.mtcgitops.yaml.ScalarType;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlReader;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import dev.mtcgitops.yaml.YamlWriter;
import io.fabric8.zjsonpatch.JsonPatch;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ObjectPatchTest {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final ObjectMapper JSON = new ObjectMapper();

    private static YamlMapping read(String text) {
        return (YamlMapping) YamlReader.readTrusted(
                "object.yaml",
                text,
                (value, plain, at) ->
                        new YamlScalar(value, plain ? PlainScalars.typeOf(value) : ScalarType.STRING, Origin.at(at)));
    }

    private static List<Operation> patch(YamlMapping before, YamlMapping after) {
        return ObjectPatch.between(before, after, node -> List.of(), node -> List.of());
    }

    private static List<String> lines(String before, String after) {
        return patch(read(before), read(after)).stream()
                .map(operation -> operation.type().text() + " " + operation.path()
                        + operation
                                .old()
                                .map(node -> " -" + YamlWriter.write(node).strip())
                                .orElse("")
                        + operation
                                .value()
                                .map(node -> " +" + YamlWriter.write(node).strip())
                                .orElse(""))
                .toList();
    }

    @Test
    void aChangedValueIsOneReplaceOfTheSmallestNode() {
        assertThat(lines("spec: {a: {b: 1, c: 2}}", "spec: {a: {b: 1, c: 3}}"))
                .containsExactly("replace /spec/a/c -2 +3");
    }

    @Test
    void aNewKeyIsAnAddAndALostKeyARemove() {
        assertThat(lines("spec: {a: 1}", "spec: {b: 1}")).containsExactly("remove /spec/a -1", "add /spec/b +1");
    }

    @Test
    void keysAreEscapedAsPointersWantThem() {
        assertThat(lines("{}", "{a/b~c: 1}")).containsExactly("add /a~1b~0c +1");
    }

    @Test
    void anInsertedElementIsOneAdd() {
        assertThat(lines("r: [1, 2, 3]", "r: [1, 9, 2, 3]")).containsExactly("add /r/1 +9");
    }

    @Test
    void aRemovedElementIsOneRemove() {
        assertThat(lines("r: [1, 9, 2, 3]", "r: [1, 2, 3]")).containsExactly("remove /r/1 -9");
    }

    @Test
    void aChangedElementIsOneReplaceOfTheWhole() {
        assertThat(lines("r: [{a: 1, b: 2}, {a: 3}]", "r: [{a: 1, b: 5}, {a: 3}]"))
                .containsExactly("replace /r/0 -a: 1\nb: 2 +a: 1\nb: 5");
    }

    @Test
    void anotherTypeIsAnotherValue() {
        assertThat(lines("a: \"1\"", "a: 1")).containsExactly("replace /a -\"1\" +1");
    }

    @Test
    void theOrderOfKeysDoesNotCount() {
        assertThat(lines("{a: 1, b: {c: 1, d: 2}}", "{b: {d: 2, c: 1}, a: 1}")).isEmpty();
    }

    @Test
    void thePatchAppliedToTheOldObjectGivesTheNew() throws IOException {
        SplittableRandom random = new SplittableRandom(14);
        for (int i = 0; i < 3_000; i++) {
            YamlMapping before = mapping(random, 3);
            YamlMapping after = random.nextInt(4) == 0 ? mapping(random, 3) : (YamlMapping) changed(random, before);
            JsonNode result = JsonPatch.apply(json(patch(before, after)), YAML.readTree(YamlWriter.write(before)));
            assertThat(result).isEqualTo(YAML.readTree(YamlWriter.write(after)));
        }
    }

    @Test
    void aListKeepsAsManyElementsAsPossible() {
        SplittableRandom random = new SplittableRandom(15);
        for (int i = 0; i < 2_000; i++) {
            List<YamlNode> before = numbers(random);
            List<YamlNode> after = numbers(random);
            int kept = before.size()
                    - CommonSubsequence.gaps(before, after).stream()
                            .mapToInt(CommonSubsequence.Gap::oldCount)
                            .sum();
            assertThat(kept).isEqualTo(longest(before, after));
        }
    }

    @Test
    void longListsAreMatchedInTheirPlaces() {
        List<YamlNode> before = IntStream.range(0, 8_000)
                .mapToObj(i -> (YamlNode) YamlScalar.of(i))
                .toList();
        List<YamlNode> after = new ArrayList<>(before);
        after.add(10, YamlScalar.of(-1));
        after.remove(7_000);
        after.add(YamlScalar.of(-2));
        assertThat(CommonSubsequence.gaps(before, after))
                .containsExactly(
                        new CommonSubsequence.Gap(10, 0, 10, 1),
                        new CommonSubsequence.Gap(6_999, 1, 7_000, 0),
                        new CommonSubsequence.Gap(8_000, 0, 8_000, 1));
    }

    private static ArrayNode json(List<Operation> operations) throws IOException {
        ArrayNode patch = JSON.createArrayNode();
        for (Operation operation : operations) {
            ObjectNode node = patch.addObject();
            node.put("op", operation.type().text());
            node.put("path", operation.path());
            if (operation.value().isPresent()) {
                node.set(
                        "value",
                        YAML.readTree(YamlWriter.write(operation.value().get())));
            }
        }
        return patch;
    }

    private static List<YamlNode> numbers(SplittableRandom random) {
        return random.ints(random.nextInt(12), 0, 4)
                .mapToObj(i -> (YamlNode) YamlScalar.of(i))
                .toList();
    }

    /** The textbook's table. */
    private static int longest(List<YamlNode> before, List<YamlNode> after) {
        int[][] table = new int[before.size() + 1][after.size() + 1];
        for (int i = 1; i <= before.size(); i++) {
            for (int j = 1; j <= after.size(); j++) {
                table[i][j] = before.get(i - 1).sameData(after.get(j - 1))
                        ? table[i - 1][j - 1] + 1
                        : Math.max(table[i - 1][j], table[i][j - 1]);
            }
        }
        return table[before.size()][after.size()];
    }

    private static YamlNode node(SplittableRandom random, int depth) {
        return switch (random.nextInt(depth > 0 ? 6 : 3)) {
            case 0 -> YamlScalar.of(random.nextInt(4));
            case 1 -> YamlScalar.of(random.nextBoolean());
            case 2 -> YamlScalar.of("text " + random.nextInt(3));
            case 3 -> mapping(random, depth - 1);
            default ->
                new YamlSequence(
                        IntStream.range(0, random.nextInt(6))
                                .mapToObj(i -> node(random, depth - 1))
                                .toList(),
                        Origin.NONE);
        };
    }

    private static YamlMapping mapping(SplittableRandom random, int depth) {
        YamlMapping mapping = YamlMapping.empty(Origin.NONE);
        for (String key : List.of("a", "b/c", "d~e", "f")) {
            if (random.nextBoolean()) {
                mapping = mapping.with(new YamlMapping.Entry(YamlScalar.of(key), node(random, depth)));
            }
        }
        return mapping;
    }

    private static YamlNode changed(SplittableRandom random, YamlNode node) {
        if (node instanceof YamlSequence sequence) {
            List<YamlNode> items = new ArrayList<>(
                    sequence.items().stream().map(i -> changed(random, i)).toList());
            items.add(random.nextInt(items.size() + 1), node(random, 1));
            if (random.nextBoolean()) {
                items.remove(random.nextInt(items.size()));
            }
            return new YamlSequence(items, Origin.NONE);
        }
        if (node instanceof YamlMapping mapping) {
            YamlMapping result = YamlMapping.empty(Origin.NONE);
            for (YamlMapping.Entry entry : mapping.entries()) {
                result = result.with(new YamlMapping.Entry(
                        entry.key(), random.nextInt(6) == 0 ? node(random, 1) : changed(random, entry.value())));
            }
            return result;
        }
        return node;
    }
}
