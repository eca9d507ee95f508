package dev.mtcgitops.render;

import dev.mtcgitops.render.VariableView.EntryView;
import dev.mtcgitops.resolve.Derived;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;

/**
 * A label selector over nodes, as on the cluster.
 *
 * @param matchLabels labels
 * @param matchExpressions expressions
 */
public record NodesView(List<EntryView> matchLabels, List<ExpressionView> matchExpressions) {
    /**
     * An expression.
     *
     * @param key label
     * @param operator In, NotIn, Exists or DoesNotExist
     * @param values values
     */
    public record ExpressionView(Derived key, Derived operator, List<Derived> values) {
        private static ExpressionView of(YamlMapping expression) {
            return new ExpressionView(
                    text(expression.get("key").orElseThrow()),
                    text(expression.get("operator").orElseThrow()),
                    items(expression, "values").stream().map(NodesView::text).toList());
        }
    }

    static NodesView of(YamlMapping selector) {
        return new NodesView(
                selector.mapping("matchLabels").map(VariableView::entries).orElse(List.of()),
                items(selector, "matchExpressions").stream()
                        .map(node -> ExpressionView.of((YamlMapping) node))
                        .toList());
    }

    private static List<YamlNode> items(YamlMapping mapping, String key) {
        return mapping.get(key).map(node -> ((YamlSequence) node).items()).orElse(List.of());
    }

    private static Derived text(YamlNode node) {
        YamlScalar scalar = (YamlScalar) node;
        return new Derived(scalar.value(), List.of(scalar.at()));
    }
}
