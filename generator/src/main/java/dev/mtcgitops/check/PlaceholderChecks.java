package dev.mtcgitops.check;

import dev.mtcgitops.diagnostic.Diagnostics;
import dev.mtcgitops.diagnostic.Rule;
import dev.mtcgitops.diagnostic.rule.SecretRule;
import dev.mtcgitops.model.ClusterFacts;
import dev.mtcgitops.model.Consumer;
import dev.mtcgitops.model.Delivery;
import dev.mtcgitops.model.Flux;
import dev.mtcgitops.model.Manifest;
import dev.mtcgitops.model.Placeholders;
import dev.mtcgitops.yaml.YamlMapping;
import dev.mtcgitops.yaml.YamlNode;
import dev.mtcgitops.yaml.YamlScalar;
import dev.mtcgitops.yaml.YamlSequence;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What stands for a secret in finished manifests, and whether the consumer of the cluster puts the secret there: one that does not know
 * a placeholder applies it as it stands, and reports success.
 */
final class PlaceholderChecks {
    private static final List<String> PROXIES = List.of("http_proxy", "https_proxy", "stunnel_tcp_proxy");
    private static final Pattern PLACEHOLDER = Pattern.compile("<[^<>]+>|\\$\\{[^{}]*}");
    private static final Pattern CIPHER_TEXT = Pattern.compile("ENC\\[[A-Za-z0-9_]+,data:.*", Pattern.DOTALL);
    private static final String SUBSTITUTE = "kustomize.toolkit.fluxcd.io/substitute";

    private final ClusterFacts cluster;
    private final boolean flux;
    private final boolean substitutes;
    private final boolean decrypts;
    private final Diagnostics into;

    PlaceholderChecks(Optional<Delivery> delivery, ClusterFacts cluster, Diagnostics into) {
        Optional<Flux> told = delivery.flatMap(Delivery::flux).filter(f -> cluster.consumer() == Consumer.FLUX);
        this.cluster = cluster;
        this.flux = told.isPresent();
        this.substitutes = told.flatMap(Flux::substituteFrom).isPresent();
        this.decrypts = told.flatMap(Flux::decryption).isPresent();
        this.into = into;
    }

    void check(Manifest manifest) {
        checkTexts(manifest.tree(), manifest, isLeftAlone(manifest));
        if (manifest.id().kind().equals("MigrationController")) {
            manifest.tree().mapping("spec").ifPresent(this::checkProxies);
        }
    }

    private void checkProxies(YamlMapping spec) {
        for (String variable : PROXIES) {
            spec.get(variable)
                    .filter(value -> value instanceof YamlScalar url && hasPlaceholderInside(url.value()))
                    .ifPresent(value -> report(SecretRule.PART_OF_URL, value, variable));
        }
    }

    private static boolean hasPlaceholderInside(String url) {
        return !Placeholders.isVariable(url)
                && !Placeholders.isPath(url)
                && PLACEHOLDER.matcher(url).find();
    }

    private void checkTexts(YamlNode node, Manifest manifest, boolean leftAlone) {
        if (node instanceof YamlScalar scalar) {
            if (scalar.isString()) {
                checkText(scalar, manifest, leftAlone);
            }
        } else if (node instanceof YamlSequence sequence) {
            sequence.items().forEach(item -> checkTexts(item, manifest, leftAlone));
        } else if (node instanceof YamlMapping mapping) {
            for (YamlMapping.Entry entry : mapping.entries()) {
                checkTexts(entry.key(), manifest, leftAlone);
                checkTexts(entry.value(), manifest, leftAlone);
            }
        }
    }

    private void checkText(YamlScalar scalar, Manifest manifest, boolean leftAlone) {
        String text = scalar.value();
        if (Placeholders.isVariable(text)) {
            checkVariable(scalar, manifest, leftAlone);
        } else if (Placeholders.isPath(text) && flux) {
            report(SecretRule.NOT_ARGOCD, scalar, cluster.name());
        } else if (CIPHER_TEXT.matcher(text).matches()
                && !(decrypts && manifest.tree().mapping("sops").isPresent())) {
            report(SecretRule.NOT_DECRYPTED, scalar, manifest.id());
        } else if (substitutes && !leftAlone && (text.contains("${") || text.contains("$$"))) {
            report(SecretRule.SUBSTITUTED_TEXT, scalar, manifest.id());
        }
    }

    private void checkVariable(YamlScalar scalar, Manifest manifest, boolean leftAlone) {
        if (cluster.consumer() == Consumer.ARGOCD) {
            report(SecretRule.NOT_FLUX, scalar, cluster.consumer().product(), cluster.name());
        } else if (flux && !leftAlone && !substitutes) {
            report(SecretRule.NO_SUBSTITUTE_FROM, scalar, scalar.value(), cluster.name());
        } else if (flux && leftAlone && manifest.id().kind().equals("MigrationController")) {
            report(SecretRule.NOT_SUBSTITUTED, scalar, manifest.id());
        }
    }

    private static boolean isLeftAlone(Manifest manifest) {
        return manifest.tree()
                .mapping("metadata")
                .flatMap(metadata -> metadata.mapping("annotations"))
                .flatMap(annotations -> annotations.text(SUBSTITUTE))
                .filter("disabled"::equals)
                .isPresent();
    }

    private void report(Rule rule, YamlNode at, Object... arguments) {
        into.report(rule, at.origin().responsible(), arguments);
    }
}
