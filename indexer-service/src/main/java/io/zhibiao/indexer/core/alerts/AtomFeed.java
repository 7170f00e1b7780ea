package io.zhibiao.indexer.core.alerts;

import io.zhibiao.events.Alert;
import io.zhibiao.indexer.core.targets.Plain;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Alerts as an Atom feed (RFC 4287). Texts go as text, never as markup: they come from pages. */
public final class AtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    private final XMLStreamWriter xml;

    private AtomFeed(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /**
     * The feed.
     *
     * @param self its address
     * @param alerts newest first
     */
    public static String of(String self, List<Alert> alerts) {
        StringWriter text = new StringWriter();
        try {
            new AtomFeed(XMLOutputFactory.newFactory().createXMLStreamWriter(text)).write(self, alerts);
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a feed that can't be written", e);
        }
        return text.toString();
    }

    private void write(String self, List<Alert> alerts) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("feed");
        xml.writeDefaultNamespace(NAMESPACE);
        text("id", "urn:zhibiao:alerts");
        text("title", "指标提醒 · zhibiao alerts");
        text("updated", updated(alerts).toString());
        link("self", self);
        xml.writeStartElement("author");
        text("name", "zhibiao");
        xml.writeEndElement();
        for (Alert alert : alerts) {
            entry(alert);
        }
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private static Instant updated(List<Alert> alerts) {
        return alerts.isEmpty() ? Instant.EPOCH : alerts.getFirst().raisedAt();
    }

    private void entry(Alert alert) throws XMLStreamException {
        xml.writeStartElement("entry");
        text("id", "urn:zhibiao:alert:" + alert.id());
        text("title", alert.message().zh());
        text("updated", alert.raisedAt().toString());
        if (alert.posting() != null) {
            link("alternate", alert.posting().url());
        }
        xml.writeEmptyElement("category");
        xml.writeAttribute("term", alert.type().name().toLowerCase(Locale.ROOT));
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(Plain.line(alert.message().en()) + sentence(alert));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String sentence(Alert alert) {
        return alert.evidence() == null
                ? ""
                : "\n“" + Plain.line(alert.evidence().quote()) + "”";
    }

    private void link(String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", Plain.line(address));
    }

    private void text(String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(Plain.line(value));
        xml.writeEndElement();
    }
}
