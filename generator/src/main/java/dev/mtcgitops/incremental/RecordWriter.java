package dev.mtcgitops.incremental;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Writes records of texts, numbers, enums, optional values and collections as bytes that {@link RecordReader} reads; each text once. */
final class RecordWriter {
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream values = new DataOutputStream(bytes);

    private RecordWriter() {}

    /** The bytes of {@code record}. */
    static byte[] write(Record record) {
        RecordWriter writer = new RecordWriter();
        try {
            writer.value(record);
            ByteArrayOutputStream whole = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(whole);
            out.writeInt(writer.texts.size());
            for (String text : writer.texts.keySet()) {
                byte[] encoded = text.getBytes(UTF_8);
                out.writeInt(encoded.length);
                out.write(encoded);
            }
            writer.bytes.writeTo(out);
            return whole.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void value(Object value) throws IOException {
        if (value instanceof String text) {
            values.writeInt(texts.computeIfAbsent(text, t -> texts.size()));
        } else if (value instanceof Integer number) {
            values.writeInt(number);
        } else if (value instanceof Boolean flag) {
            values.writeBoolean(flag);
        } else if (value instanceof Enum<?> constant) {
            value(constant.name());
        } else if (value instanceof Optional<?> optional) {
            values.writeBoolean(optional.isPresent());
            if (optional.isPresent()) {
                value(optional.get());
            }
        } else if (value instanceof Collection<?> items) {
            values.writeInt(items.size());
            for (Object item : items) {
                value(item);
            }
        } else if (value instanceof Map<?, ?> map) {
            values.writeInt(map.size());
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                value(entry.getKey());
                value(entry.getValue());
            }
        } else if (value instanceof Record record) {
            for (Object component : RecordForm.of(record.getClass()).components(record)) {
                value(component);
            }
        } else {
            throw new IllegalArgumentException(value.getClass().toString());
        }
    }
}
