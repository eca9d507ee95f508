package dev.mtcgitops.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** {@code action.yml} as GitHub runs it: step after step, with the conditions and expressions that it uses. */
final class CompositeAction {
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (.*?) }}");

    private final JsonNode action;
    private final JobShell shell;
    /** The values of expressions, such as {@code inputs.mode}; others are empty. */
    private final Map<String, String> context = new HashMap<>();

    CompositeAction(JobShell shell, Map<String, String> inputs, Map<String, String> github) throws IOException {
        this.action = new YAMLMapper().readTree(Path.of("action.yml").toFile());
        this.shell = shell;
        action.get("inputs")
                .properties()
                .forEach(input -> context.put(
                        "inputs." + input.getKey(),
                        input.getValue().path("default").asText()));
        inputs.forEach((name, value) -> context.put("inputs." + name, value));
        github.forEach((name, value) -> context.put("github." + name, value));
    }

    /** Runs the steps on a runner that asks {@code forge} until one fails; those of other actions do nothing. */
    int run(StandInForge forge) throws IOException, InterruptedException {
        Map<String, String> environment = environment(forge);
        for (JsonNode step : action.at("/runs/steps")) {
            if (!step.has("run") || step.has("if") && !isTrue(step.get("if").asText())) {
                continue;
            }
            Map<String, String> variables = new HashMap<>(environment);
            step.path("env")
                    .properties()
                    .forEach(entry ->
                            variables.put(entry.getKey(), text(entry.getValue().asText())));
            Path outputs = shell.temp().resolve("outputs.txt");
            Files.writeString(outputs, "");
            variables.put("GITHUB_OUTPUT", outputs.toString());
            int code = shell.run(step.get("run").asText(), variables);
            for (String line : Files.readAllLines(outputs)) {
                String[] parts = line.split("=", 2);
                context.put("steps." + step.get("id").asText() + ".outputs." + parts[0], parts[1]);
            }
            if (code != 0) {
                return code;
            }
        }
        return 0;
    }

    private Map<String, String> environment(StandInForge forge) {
        Path temp = shell.temp();
        Map<String, String> environment = new HashMap<>();
        environment.put("GITHUB_ACTION_PATH", Path.of("").toAbsolutePath().toString());
        environment.put("GITHUB_API_URL", forge.url());
        environment.put("GITHUB_BASE_REF", "main");
        environment.put("GITHUB_PATH", temp.resolve("path.txt").toString());
        environment.put("GITHUB_REPOSITORY", "o/r");
        environment.put("GITHUB_STEP_SUMMARY", temp.resolve("summary.md").toString());
        environment.put("RUNNER_ARCH", "X64");
        environment.put("RUNNER_OS", "Linux");
        environment.put("RUNNER_TEMP", temp.toString());
        return environment;
    }

    String output(String name) {
        return text(action.at("/outputs/" + name + "/value").asText());
    }

    private String text(String template) {
        return EXPRESSION.matcher(template).replaceAll(expression -> value(expression.group(1)));
    }

    private String value(String expression) {
        for (String choice : expression.split(" \\|\\| ")) {
            String value = choice.startsWith("'") ? choice.substring(1, choice.length() - 1) : context.get(choice);
            if (value != null && !value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private boolean isTrue(String condition) {
        return List.of(condition.split(" && ")).stream().allMatch(part -> {
            String[] sides = part.split(" [!=]= ");
            return value(sides[0]).equals(value(sides[1])) == part.contains(" == ");
        });
    }
}
