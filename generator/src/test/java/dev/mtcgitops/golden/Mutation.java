package dev.mtcgitops.golden;

import dev.mtcgitops.yaml.YamlScalar;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/** The ways in which a single field goes wrong. */
enum Mutation {
    MISSPELL_KEY {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return site.key().map(key -> {
                StringBuilder name = new StringBuilder(key.value());
                int at = random.nextInt(name.length());
                name.insert(at, name.charAt(at));
                return new Edit(site.text().start(key), site.text().end(key), quoted(name.toString()));
            });
        }
    },
    KEY_IN_OTHER_CASE {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return site.key().map(key -> {
                char first = key.value().charAt(0);
                char other = Character.isUpperCase(first) ? Character.toLowerCase(first) : Character.toUpperCase(first);
                return new Edit(
                        site.text().start(key),
                        site.text().end(key),
                        quoted(other + key.value().substring(1)));
            });
        }
    },
    REMOVE {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            SiteText text = site.text();
            if (site.after().isPresent()) {
                return Optional.of(
                        new Edit(site.start(), text.start(site.after().get()), ""));
            }
            int end = text.end(site.value());
            return Optional.of(
                    site.before().isPresent()
                            ? new Edit(text.end(site.before().get()), end, "")
                            : new Edit(
                                    text.isFlow(site.parent()) ? site.start() : text.start(site.parent()),
                                    end,
                                    text.isFlow(site.parent()) ? "" : site.key().isPresent() ? "{}" : "[]"));
        }
    },
    DUPLICATE {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            SiteText text = site.text();
            int end = text.end(site.value());
            String copy = text.text().substring(site.start(), end);
            int column = (site.key().isPresent() ? site.key().get() : site.parent())
                    .origin()
                    .written()
                    .column();
            String dash = site.key().isPresent() ? "" : "- ";
            return Optional.of(new Edit(
                    end, end, text.isFlow(site.parent()) ? ", " + copy : "\n" + " ".repeat(column - 1) + dash + copy));
        }
    },
    OTHER_SHAPE {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            String old = site.value() instanceof YamlScalar ? site.text().of(site.value()) : "x";
            return value(site, random, "[]", "{}", "[" + old + "]", "{x: " + old + "}", "x");
        }
    },
    NOTHING {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return value(site, random, "null", "~", "", "\"\"");
        }
    },
    NUMBER {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return value(site, random, "0", "-1", "1", "1.5", "70000", "4294967296", "4.10", "0x1f", "\"7\"");
        }
    },
    TRUTH {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return value(site, random, "true", "false", "\"true\"", "\"false\"", "yes");
        }
    },
    VERSION {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return value(
                    site,
                    random,
                    "\"3.7\"",
                    "\"3.8\"",
                    "\"3.11\"",
                    "\"4.1\"",
                    "\"4.5\"",
                    "\"4.8\"",
                    "\"4.12\"",
                    "\"4.17\"",
                    "\"4.99\"",
                    "1.4.0",
                    "1.5.6",
                    "1.6.6",
                    "1.7.6",
                    "1.8.8",
                    "1.9.0",
                    "2.0.0",
                    "1.7");
        }
    },
    WORD {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return value(
                    site,
                    random,
                    "other",
                    "Route",
                    "NodePort",
                    "ClusterIP",
                    "LoadBalancer",
                    "open",
                    "tight",
                    "none",
                    "olm",
                    "legacy",
                    "OVNKubernetes",
                    "OpenShiftSDN",
                    "Multitenant",
                    "source",
                    "target",
                    "control",
                    "block",
                    "replace",
                    "extend",
                    "basic",
                    "Allow",
                    "Deny",
                    "UDP",
                    "Kerberos");
        }
    },
    OTHER_CASE {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return text(
                    site,
                    old -> old.equals(old.toUpperCase(Locale.ROOT))
                            ? old.toLowerCase(Locale.ROOT)
                            : old.toUpperCase(Locale.ROOT));
        }
    },
    BLANK_INSIDE {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return text(site, old -> old.substring(0, old.length() / 2) + " " + old.substring(old.length() / 2));
        }
    },
    JINJA {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return value(
                    site, random, "\"{{ lookup('env', 'HOME') }}\"", "\"{% if true %}a{% endif %}\"", "\"a{# b #}\"");
        }
    },
    PASSWORD {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return value(
                    site,
                    random,
                    "http://user:" + CANARY + "@proxy.example.com:3128",
                    "user:" + CANARY + "@proxy.example.com");
        }
    },
    ADDRESS {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            return value(
                    site,
                    random,
                    "203.0.113.9",
                    "203.0.113.0/24",
                    "203.0.113.9/24",
                    "203.0.113.999",
                    "0.0.0.0/0",
                    "\"2001:db8::9\"",
                    "other.example.com",
                    "http://other.example.com:8080",
                    "other.example.com:8080",
                    "\"*\"",
                    "\"*.example.com\"",
                    "ftp://other.example.com",
                    "../outside.yaml");
        }
    },
    VALUE_OF_ANOTHER_FIELD {
        @Override
        Optional<Edit> edit(Site site, Random random) {
            List<Site> others = Site.of(site.text().text()).stream()
                    .filter(other -> other.value() instanceof YamlScalar
                            && !site.text().of(other.value()).contains("\n"))
                    .toList();
            Site other = others.get(random.nextInt(others.size()));
            return value(site, random, other.text().of(other.value()));
        }
    };

    /** The password that {@link #PASSWORD} writes. */
    static final String CANARY = "hunter2";

    /** The change; empty where it does not apply, or changes nothing. */
    abstract Optional<Edit> edit(Site site, Random random);

    /**
     * A change of a text.
     *
     * @param from where it begins
     * @param to where it ends
     * @param with what stands there then
     */
    record Edit(int from, int to, String with) {
        String apply(String text) {
            return text.substring(0, from) + with + text.substring(to);
        }
    }

    private static Optional<Edit> value(Site site, Random random, String... values) {
        String chosen = values[random.nextInt(values.length)];
        SiteText text = site.text();
        return text.of(site.value()).equals(chosen)
                ? Optional.empty()
                : Optional.of(new Edit(text.start(site.value()), text.end(site.value()), chosen));
    }

    private static Optional<Edit> text(Site site, UnaryOperator<String> change) {
        if (!(site.value() instanceof YamlScalar scalar) || scalar.value().contains("\n")) {
            return Optional.empty();
        }
        String changed = change.apply(scalar.value());
        return changed.equals(scalar.value())
                ? Optional.empty()
                : Optional.of(new Edit(site.text().start(scalar), site.text().end(scalar), quoted(changed)));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
