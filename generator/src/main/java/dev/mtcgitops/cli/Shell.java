package dev.mtcgitops.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A shell, for which a script completes verbs, flags and their values; all else is completed as files. */
enum Shell {
    BASH,
    ZSH,
    FISH;

    String script(CommandSpec program) {
        return switch (this) {
            case BASH -> bash(program);
            case ZSH -> "#compdef mtc-gitops\nautoload -U +X bashcompinit && bashcompinit\n" + bash(program);
            case FISH -> fish(program);
        };
    }

    private static String bash(CommandSpec program) {
        StringBuilder values = new StringBuilder();
        StringBuilder flags = new StringBuilder();
        verbs(program).forEach((name, verb) -> {
            for (ArgSpec arg : verb.args()) {
                if (!Words.of(arg).isEmpty()) {
                    String where = arg instanceof OptionSpec flag
                            ? Arrays.stream(flag.names())
                                    .map(word -> '"' + name + " " + word + '"')
                                    .collect(Collectors.joining("|"))
                            : '"' + name + " " + name + '"';
                    values.append("    " + where + ") words=\"" + String.join(" ", Words.of(arg)) + "\" ;;\n");
                }
            }
            flags.append("      " + name + ") words=\"" + String.join(" ", flagNames(verb)) + "\" ;;\n");
        });
        return """
                _mtc_gitops() {
                  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} verb=${COMP_WORDS[1]} words=""
                  case "$verb $prev" in
                %s    *) case "$COMP_CWORD $cur" in
                      1\\ -*) words="--help --version" ;;
                      1\\ *) words="%s" ;;
                      *\\ -*) case "$verb" in
                %s      esac ;;
                    esac ;;
                  esac
                  COMPREPLY=($(compgen -W "$words" -- "$cur"))
                }
                complete -o default -F _mtc_gitops mtc-gitops
                """.formatted(values, String.join(" ", verbs(program).keySet()) + " help version", flags);
    }

    private static String fish(CommandSpec program) {
        List<String> lines = new ArrayList<>();
        verbs(program).forEach((name, verb) -> {
            lines.add("complete -c mtc-gitops -n __fish_use_subcommand -f -a " + name + " -d "
                    + quoted(verb.usageMessage().description()[0]));
            String inVerb = "complete -c mtc-gitops -n '__fish_seen_subcommand_from " + name + "'";
            for (ArgSpec arg : verb.args()) {
                String values = Words.of(arg).isEmpty() ? "" : " -x -a " + quoted(String.join(" ", Words.of(arg)));
                if (arg instanceof OptionSpec flag && !flag.hidden()) {
                    String names = Arrays.stream(flag.names())
                            .map(word ->
                                    word.startsWith("--") ? " -l " + word.substring(2) : " -s " + word.substring(1))
                            .collect(Collectors.joining());
                    String taken = flag.arity().max() > 0 && values.isEmpty() ? " -r" : values;
                    lines.add(inVerb + names + taken + " -d " + quoted(flag.description()[0]));
                } else if (!values.isEmpty()) {
                    lines.add(inVerb + values);
                }
            }
        });
        return String.join("\n", lines) + "\n";
    }

    private static Map<String, CommandSpec> verbs(CommandSpec program) {
        return program.subcommands().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        (Map.Entry<String, CommandLine> verb) -> verb.getValue().getCommandSpec(),
                        (a, b) -> a,
                        LinkedHashMap::new));
    }

    private static List<String> flagNames(CommandSpec verb) {
        return verb.options().stream()
                .filter(flag -> !flag.hidden())
                .flatMap(flag -> Arrays.stream(flag.names()))
                .toList();
    }

    private static String quoted(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
