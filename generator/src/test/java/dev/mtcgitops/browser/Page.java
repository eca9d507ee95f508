package dev.mtcgitops.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An open page. */
final class Page implements AutoCloseable {
    private static final int LONGEST = 60_000;

    private final Browser browser;
    private final String session;
    private final String target;

    Page(Browser browser, String session, String target) {
        this.browser = browser;
        this.session = session;
        this.target = target;
    }

    JsonNode send(String method, Map<String, ?> params) {
        return browser.send(session, method, params);
    }

    void await(String event) {
        long end = System.nanoTime() + LONGEST * 1_000_000L;
        while (browser.events(session).stream()
                .noneMatch(told -> told.get("method").asText().equals(event))) {
            if (System.nanoTime() > end) {
                throw new AssertionError("no " + event);
            }
            Thread.onSpinWait();
        }
    }

    /** The window. */
    void size(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    }

    /** What the reader's system prefers: {@code light} or {@code dark}; on {@code screen} or {@code print}. */
    void prefers(String scheme, String medium) {
        send(
                "Emulation.setEmulatedMedia",
                Map.of("media", medium, "features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    }

    /** The value of a JavaScript expression. */
    JsonNode value(String expression) {
        JsonNode result = send("Runtime.evaluate", Map.of("expression", expression, "returnByValue", true));
        if (result.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return result.get("result").path("value");
    }

    int number(String expression) {
        return value(expression).asInt();
    }

    String text(String expression) {
        return value(expression).asText();
    }

    /** How many elements that {@code selector} finds are seen. */
    int seen(String selector) {
        return number("[...document.querySelectorAll('" + selector + "')].filter(e => e.checkVisibility()).length");
    }

    /** Clicks in the middle of the first element that {@code selector} finds. */
    void click(String selector) {
        JsonNode at = value("(() => { const e = document.querySelector('" + selector
                + "'); e.scrollIntoView({block: 'center'}); const r = e.getBoundingClientRect();"
                + " return [r.x + r.width / 2, r.y + r.height / 2]; })()");
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send(
                    "Input.dispatchMouseEvent",
                    Map.of(
                            "type",
                            type,
                            "x",
                            at.get(0).asDouble(),
                            "y",
                            at.get(1).asDouble(),
                            "button",
                            "left",
                            "clickCount",
                            1));
        }
    }

    /** Presses keys one after the other: Tab, Enter, Escape, a blank or a slash. */
    void press(String... keys) {
        for (String key : keys) {
            int code = switch (key) {
                case "Tab" -> 9;
                case "Enter" -> 13;
                case "Escape" -> 27;
                case " " -> 32;
                default -> 191;
            };
            String text = switch (key) {
                case "Enter" -> "\r";
                case "Tab", "Escape" -> "";
                default -> key;
            };
            send(
                    "Input.dispatchKeyEvent",
                    Map.of("type", "keyDown", "key", key, "text", text, "windowsVirtualKeyCode", code));
            send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "windowsVirtualKeyCode", code));
        }
    }

    /** Types {@code text} where the focus is. */
    void type(String text) {
        send("Input.insertText", Map.of("text", text));
    }

    /** Errors on the console, refused requests among them, and exceptions. */
    List<String> errors() {
        return browser.events(session).stream()
                .filter(event -> List.of("Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded")
                        .contains(event.get("method").asText()))
                .map(JsonNode::toString)
                .toList();
    }

    /** What was asked for, beside the page. */
    List<String> requests() {
        return browser.events(session).stream()
                .filter(event -> event.get("method").asText().equals("Network.requestWillBeSent"))
                .flatMap(event -> Stream.of(event.at("/params/request/url").asText()))
                .skip(1)
                .filter(url -> !url.equals("data:,"))
                .toList();
    }

    @Override
    public void close() {
        browser.send("", "Target.closeTarget", Map.of("targetId", target));
    }
}
