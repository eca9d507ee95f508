package dev.mtcgitops.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.junit.jupiter.api.Test;

final class JsonFieldsTest {
    @Test
    void eachFieldHasItsTypeAndManifestsAreNotFollowed() throws IOException {
        assertThat(JsonFields.of(json("{'a':[{'b':1},{'b':'x'}],'patch':[{'value':{'c':true}}]}")))
                .containsExactly(
                        " OBJECT",
                        ".a ARRAY",
                        ".a[] OBJECT",
                        ".a[].b NUMBER",
                        ".a[].b STRING",
                        ".patch ARRAY",
                        ".patch[] OBJECT",
                        ".patch[].value");
    }

    @Test
    void aSchemaIsItsConstraintsWithoutWords() throws IOException {
        assertThat(JsonFields.ofSchema(
                        json("{'description':'d','properties':{'a':{'enum':['x','y']}},'required':['a']}")))
                .containsExactly(".properties.a.enum[]=x", ".properties.a.enum[]=y", ".required[]=a");
    }

    private static JsonNode json(String text) throws IOException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }
}
