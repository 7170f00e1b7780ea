package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.UnreadablePage;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * A part of an Office file as a stream of elements, by their local names. A document type is refused, as the format forbids one
 * (ECMA-376, part 2) and only attacks bring one; so no entity is ever expanded and no address opened.
 */
final class XmlPart implements AutoCloseable {
    private static final XMLInputFactory FACTORY = factory();

    private final XMLStreamReader reader;

    XmlPart(InputStream in) throws IOException {
        try {
            reader = FACTORY.createXMLStreamReader(in);
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** What comes next in a part. */
    enum Event {
        START,
        END,
        TEXT,
        DONE
    }

    Event next() throws IOException {
        try {
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        return Event.START;
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        return Event.END;
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                        return Event.TEXT;
                    }
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                        throw new UnreadablePage(
                                "the page is an Office file with a document type, which none may have: check where it comes from");
                    default -> {} // comments and instructions say nothing
                }
            }
            return Event.DONE;
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** Local name of the element that starts or ends here. */
    String name() {
        return reader.getLocalName();
    }

    String text() {
        return reader.getText();
    }

    /** An attribute's value by its local name, whatever its namespace; null where there is none. */
    @Nullable
    String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    String attribute(String name, String otherwise) {
        String value = attribute(name);
        return value == null ? otherwise : value;
    }

    /** A whole number; the other value where there is none, or one out of range. */
    int number(String name, int otherwise) {
        return Numbers.parse(attribute(name), otherwise);
    }

    /** Whether a switch is on, given that it is there: an empty value means yes. */
    boolean isOn(String name) {
        String value = attribute(name, "true");
        return !value.equals("0") && !value.equals("false") && !value.equals("off");
    }

    /** Passes over the element that started here, with all below it. */
    void skip() throws IOException {
        int depth = 1;
        while (depth > 0) {
            Event event = next();
            if (event == Event.DONE) {
                return;
            }
            depth += event == Event.START ? 1 : event == Event.END ? -1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        try {
            reader.close();
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /** The JDK's own reader, whatever else is on the class path: its settings are known. */
    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Without one the reader writes to the standard error; what is wrong comes as an exception as well.
        factory.setXMLReporter((message, type, information, location) -> {});
        factory.setXMLResolver((publicId, systemId, base, namespace) -> {
            throw new XMLStreamException("refers to " + systemId + ", which is not opened");
        });
        return factory;
    }
}
