package io.zhibiao.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.zhibiao.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** Somebody's visit to the board: what they see, and what went on beneath. */
final class Visit implements AutoCloseable {
    private static final double PATIENCE = 60_000;
    private static final String AXE = source("/axe.min.js");

    private final BrowserContext context;
    private final Page page;
    private final String board;
    private final List<String> faults = new ArrayList<>();
    private final List<String> hosts = new ArrayList<>();

    Visit(Browser browser, Look look, String board) {
        this.board = board;
        context = browser.newContext(look.options());
        context.setDefaultTimeout(PATIENCE);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!message.type().equals("log")) {
                faults.add(message.type() + ": " + message.text());
            }
        });
        page.onPageError(fault -> faults.add("uncaught: " + fault));
        page.onRequest(request -> hosts.add(URI.create(request.url()).getAuthority()));
        page.onDialog(dialog -> faults.add("dialog: " + dialog.message()));
    }

    Page page() {
        return page;
    }

    /** Goes to a view, such as {@code #/targets?year=2025}, and waits until what it shows is there. */
    Visit to(String hash) {
        page.navigate(board + hash);
        return settled();
    }

    /** Waits until nothing is being read any more, and every chart is drawn. */
    Visit settled() {
        until("() => document.querySelector('main').dataset.shown === location.hash"
                + " && !document.querySelector('main [aria-busy=true]')"
                + " && [...document.querySelectorAll('.chart')].every(c => c.dataset.drawn)");
        return this;
    }

    /** Waits until a function says yes. It is asked from here: the board's policy lets nobody evaluate text within the page. */
    void until(String function, Object... argument) {
        page.waitForCondition(() -> page.evaluate(function, argument.length == 0 ? null : argument[0])
                .equals(true));
    }

    Locator all(String selector) {
        return page.locator(selector);
    }

    String text(String selector) {
        return page.locator(selector).first().innerText();
    }

    /** No message in the console, no request to anybody else. */
    void sound() {
        assertThat(faults).as("console").isEmpty();
        assertThat(hosts)
                .as("hosts that were asked")
                .containsOnly(URI.create(board).getAuthority());
    }

    /** The messages of the console so far, forgotten. */
    List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    /** What the accessibility rules find that is serious or critical. */
    List<String> barriers() {
        page.evaluate(AXE + "; undefined");
        String found = (String) page.evaluate(
                "async () => JSON.stringify((await axe.run(document, {resultTypes: ['violations']})).violations)");
        return serious(found);
    }

    private static List<String> serious(String json) {
        JsonNode violations = EventJson.read(json.getBytes(StandardCharsets.UTF_8), JsonNode.class);
        return StreamSupport.stream(violations.spliterator(), false)
                .filter(v ->
                        List.of("serious", "critical").contains(v.path("impact").asText()))
                .map(v -> v.path("id").asText() + " " + v.at("/nodes/0/html").asText() + " "
                        + v.at("/nodes/0/failureSummary").asText())
                .toList();
    }

    private static String source(String resource) {
        try (InputStream in = Objects.requireNonNull(Visit.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
