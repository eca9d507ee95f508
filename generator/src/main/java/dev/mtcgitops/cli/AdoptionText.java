package dev.mtcgitops.cli;

import dev.mtcgitops.Adoption;
import dev.mtcgitops.adopt.FirstSync;
import dev.mtcgitops.diagnostic.Diagnostic;
import dev.mtcgitops.diagnostic.JsonReport;
import dev.mtcgitops.diagnostic.Severity;
import dev.mtcgitops.diagnostic.VisibleText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** An adoption as people and programs get it. */
final class AdoptionText {
    private static final Map<FirstSync.Tool, String> TOOLS = Map.of(
            FirstSync.Tool.ARGOCD, "Argo CD",
            FirstSync.Tool.FLUX, "Flux",
            FirstSync.Tool.OC, "oc");
    private static final Map<FirstSync.Action, String> ACTIONS = Map.of(
            FirstSync.Action.KEEP, "keeps",
            FirstSync.Action.ADD, "adds",
            FirstSync.Action.CHANGE, "changes",
            FirstSync.Action.DELETE, "deletes");

    private AdoptionText() {}

    /** What the first sync does, object by object: a line for each tool and action. */
    static List<String> firstSync(Adoption adoption) {
        Map<String, Map<String, List<String>>> objects = new LinkedHashMap<>();
        for (FirstSync.Effect effect : adoption.firstSync()) {
            String object = "First sync of " + effect.object() + " on " + effect.cluster() + ":";
            objects.computeIfAbsent(object, title -> new LinkedHashMap<>());
        }
        objects.forEach((title, lines) -> {
            for (FirstSync.Tool tool : FirstSync.Tool.values()) {
                for (FirstSync.Action action : FirstSync.Action.values()) {
                    List<String> keys = adoption.firstSync().stream()
                            .filter(effect ->
                                    title.equals("First sync of " + effect.object() + " on " + effect.cluster() + ":")
                                            && effect.tool() == tool
                                            && effect.action() == action)
                            .map(FirstSync.Effect::key)
                            .toList();
                    if (!keys.isEmpty()) {
                        lines.put("  " + TOOLS.get(tool) + " " + ACTIONS.get(action) + " ", keys);
                    }
                }
            }
        });
        List<String> text = new ArrayList<>();
        objects.forEach((title, lines) -> {
            text.add(VisibleText.of(title));
            lines.forEach((line, keys) -> text.add(line + VisibleText.of(String.join(", ", keys))));
        });
        return text;
    }

    /** The whole adoption as one JSON object. */
    static void json(Adoption adoption, Run run) {
        List<Diagnostic> shown = run.shown();
        try {
            StringBuilder out = new StringBuilder("{\"files\":");
            JsonReport.lines(List.copyOf(adoption.files().entrySet()), AdoptionText::file, out);
            out.append(",\n\"firstSync\":");
            JsonReport.lines(adoption.firstSync(), AdoptionText::effect, out);
            out.append(",\n\"diagnostics\":");
            JsonReport.lines(shown, JsonReport::diagnostic, out);
            String summary = List.of(Severity.values()).stream()
                    .map(severity -> "\"" + severity.text() + "s\":"
                            + shown.stream()
                                    .filter(found -> found.severity() == severity)
                                    .count())
                    .collect(Collectors.joining(","));
            out.append(",\n\"summary\":{" + summary + "}}\n");
            run.out().print(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object file(Map.Entry<String, String> file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("path", file.getKey());
        json.put("text", file.getValue());
        return json;
    }

    private static Object effect(FirstSync.Effect effect) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("cluster", effect.cluster());
        json.put("object", effect.object());
        json.put("key", effect.key());
        json.put("consumer", effect.tool().name().toLowerCase(Locale.ROOT));
        json.put("action", effect.action().name().toLowerCase(Locale.ROOT));
        return json;
    }
}
