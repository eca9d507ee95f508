package dev.mtcgitops.yaml;

import dev.mtcgitops.diagnostic.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.ScannerImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Makes trees of one text's parser events; the caller decides the meaning of scalars and receives the problems. */
final class TreeReader {
    static final int MAX_DEPTH = 64;

    private final StreamReader reader;
    private final ParserImpl events;
    private final Positions positions;
    private final ScalarFactory values;
    private final ScalarFactory keys;
    private final Reporter reporter;

    /** The end of the text, in code points, if that is within a line; else negative. */
    private final int unfinished;

    private final RepeatedKeys repeated;
    private final TemplatePlaces templates;

    /** The opening places of the brackets that are not yet closed, the innermost first. */
    private final Deque<Location> openBrackets = new ArrayDeque<>();

    /** Receives what is read. */
    private Consumer<YamlNode> sink = node -> {};

    /** Whether the items of a list of objects are handed on one by one, and whether the value being read is that list. */
    private boolean itemsApart;

    private boolean handedOn;

    /** The scalar just read, if it is in quotes: a possible cause of a syntax error behind it. */
    private @Nullable Location lastQuoted;

    /** A reader of {@code text}; {@code keys} answers {@link ScalarType#REFUSED} for a key whose entry is to be left out. */
    TreeReader(String text, Positions positions, ScalarFactory values, ScalarFactory keys, Reporter reporter) {
        this.positions = positions;
        this.values = values;
        this.keys = keys;
        this.reporter = reporter;
        this.repeated = new RepeatedKeys(reporter);
        this.templates = new TemplatePlaces(text, positions, reporter);
        this.unfinished = text.endsWith("\n") ? -1 : text.codePointCount(0, text.length());
        LoadSettings settings = ParserSettings.forText(text);
        this.reader = new StreamReader(settings, text);
        this.events = new ParserImpl(
                settings,
                new DirectiveSpotter(
                        new ScannerImpl(settings, reader),
                        token -> reporter.report(
                                YamlProblems.directive(),
                                positions.of(
                                        token.getStartMark().orElseThrow(),
                                        token.getEndMark().orElseThrow()))));
    }

    /** The documents up to the first syntax error, without empty ones. */
    List<YamlNode> documents() {
        List<YamlNode> documents = new ArrayList<>();
        sink = documents::add;
        read();
        return documents;
    }

    /**
     * Hands on the documents up to the first syntax error, and before a document the items of its list {@code items}, each as soon as it is
     * read; in the document that list is empty.
     */
    void objects(Consumer<YamlNode> taker) {
        itemsApart = true;
        sink = taker;
        read();
    }

    private void read() {
        try {
            while (true) {
                Event event = next();
                if (event.getEventId() == Event.ID.StreamEnd) {
                    return;
                }
                if (event.getEventId() == Event.ID.DocumentStart) {
                    Optional<YamlNode> document = document();
                    next(); // The end of a document is where an error behind its last node is found.
                    document.ifPresent(sink);
                }
            }
        } catch (YamlVersionException reported) {
            // What stands before it was handed on.
        } catch (StopReading stop) {
            reporter.report(stop.problem(), stop.at());
        } catch (MarkedYamlEngineException error) {
            if (!templates.explain(error)) {
                new SyntaxError(positions, reporter, lastQuoted, openBrackets.peek()).report(error, here());
            }
        } catch (YamlEngineException error) {
            new SyntaxError(positions, reporter, lastQuoted, openBrackets.peek()).report(error, here());
        }
    }

    private Event next() {
        try {
            return events.next();
        } catch (IllegalArgumentException notACodePoint) {
            // The scanner computes with the digits of \U… before it looks whether they can be a character.
            throw new StopReading(SyntaxProblems.escape(), here());
        }
    }

    private Location here() {
        Mark mark = reader.getMark().orElseThrow();
        return positions.of(mark, mark);
    }

    private Optional<YamlNode> document() {
        Event root = next();
        try {
            return KeyEvents.isNothing(root) ? Optional.empty() : Optional.of(node(root, 1));
        } finally {
            repeated.endDocument();
        }
    }

    private YamlNode node(Event event, int depth) {
        Location at = at(event);
        if (event instanceof AliasEvent) {
            reporter.report(YamlProblems.alias(), at);
            return refused(at);
        }
        refuseAnchorAndTag(event, at);
        if (event instanceof ScalarEvent scalar) {
            lastQuoted = scalar.isDQuoted() || scalar.isSQuoted() ? at : null;
            return values.scalar(value(scalar), scalar.isPlain(), at);
        }
        if (depth > MAX_DEPTH) {
            throw new StopReading(YamlProblems.tooDeep(MAX_DEPTH), at);
        }
        boolean flow = ((CollectionStartEvent) event).isFlow();
        if (flow) {
            openBrackets.push(at);
        }
        YamlNode node = event instanceof MappingStartEvent ? mapping(at, depth) : sequence(at, depth);
        if (flow) {
            openBrackets.pop();
        }
        return node;
    }

    /** The parser ends a block scalar with a line break, also at the end of a text that has none; others do not. */
    private String value(ScalarEvent scalar) {
        String value = scalar.getValue();
        boolean block = scalar.isLiteral() || scalar.isFolded();
        return block
                        && value.endsWith("\n")
                        && scalar.getEndMark().orElseThrow().getIndex() == unfinished
                ? value.substring(0, value.length() - 1)
                : value;
    }

    private void refuseAnchorAndTag(Event event, Location at) {
        if (((NodeEvent) event).getAnchor().isPresent()) {
            reporter.report(YamlProblems.anchor(), at);
        }
        Optional<String> tag =
                event instanceof ScalarEvent scalar ? scalar.getTag() : ((CollectionStartEvent) event).getTag();
        if (tag.isPresent()) {
            reporter.report(YamlProblems.tag(), at);
        }
    }

    private YamlSequence sequence(Location start, int depth) {
        List<YamlNode> nodes = new ArrayList<>();
        Consumer<YamlNode> taker = depth == 2 && handedOn ? sink : nodes::add;
        Event event = next();
        while (event.getEventId() != Event.ID.SequenceEnd) {
            taker.accept(node(event, depth + 1));
            event = next();
        }
        Location last =
                nodes.isEmpty() ? start : nodes.get(nodes.size() - 1).origin().written();
        return new YamlSequence(nodes, values.collection(spanning(start, last, event)));
    }

    private YamlMapping mapping(Location start, int depth) {
        Map<String, YamlMapping.Entry> entries = new LinkedHashMap<>();
        Location last = start;
        Event event = next();
        while (event.getEventId() != Event.ID.MappingEnd) {
            boolean template = isTemplate(start, event);
            Optional<YamlScalar> key = template ? template(event, depth + 1) : key(event, depth + 1);
            Event value = next();
            if (template || KeyEvents.isMerge(event)) {
                key.ifPresent(merge -> reporter.report(YamlProblems.mergeKey(), merge.at()));
                last = skip(value, depth + 1);
            } else {
                handedOn = depth == 1 ? itemsApart && KeyEvents.isItems(event) : handedOn;
                YamlNode node = node(value, depth + 1);
                last = node.origin().written();
                key.ifPresent(k -> repeated.put(entries, new YamlMapping.Entry(k, node), depth));
            }
            event = next();
        }
        return YamlMapping.of(List.copyOf(entries.values()), values.collection(spanning(start, last, event)));
    }

    private Optional<YamlScalar> key(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            Location at = at(event);
            refuseAnchorAndTag(event, at);
            return Optional.of(
                    KeyEvents.isMerge(event) ? refused(at) : keys.scalar(scalar.getValue(), scalar.isPlain(), at));
        }
        reporter.report(event instanceof AliasEvent ? YamlProblems.alias() : YamlProblems.collectionAsKey(), at(event));
        skip(event, depth);
        return Optional.empty();
    }

    /** {@code {{ … }}} is a mapping whose key is a mapping. */
    private boolean isTemplate(Location mapping, Event key) {
        Location at = at(key);
        return key.getEventId() == Event.ID.MappingStart
                && at.line() == mapping.line()
                && at.column() == mapping.column() + 1;
    }

    private Optional<YamlScalar> template(Event key, int depth) {
        Mark inner = key.getStartMark().orElseThrow();
        skip(key, depth);
        templates.report(inner.getLine(), inner.getColumn() - 1);
        return Optional.empty();
    }

    /** Reads over a node without a word about it, and says where it ends. */
    private Location skip(Event first, int depth) {
        Location at = at(first);
        Event event = first;
        int open = 0;
        while (true) {
            if (event instanceof CollectionStartEvent) {
                open++;
                if (depth + open - 1 > MAX_DEPTH) {
                    throw new StopReading(YamlProblems.tooDeep(MAX_DEPTH), at(event));
                }
            } else if (event.getEventId() == Event.ID.MappingEnd || event.getEventId() == Event.ID.SequenceEnd) {
                open--;
            } else {
                at = at(event);
            }
            if (open == 0) {
                return at;
            }
            event = next();
        }
    }

    private static YamlScalar refused(Location at) {
        return new YamlScalar("", ScalarType.REFUSED, Origin.at(at));
    }

    private Location at(Event event) {
        return positions.of(
                event.getStartMark().orElseThrow(), event.getEndMark().orElseThrow());
    }

    /** From a collection's start to its closing bracket, or to its last node where it has none. */
    private Location spanning(Location start, Location last, Event end) {
        Mark from = end.getStartMark().orElseThrow();
        Mark to = end.getEndMark().orElseThrow();
        Location stop = to.getIndex() > from.getIndex() ? positions.of(from, to) : last;
        return new Location(start.file(), start.line(), start.column(), stop.endLine(), stop.endColumn());
    }
}
