package io.zhibiao.cleaner.core.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The strings that cells refer to by their number. */
final class XlsxStrings {
    private final List<String> strings = new ArrayList<>();
    private final Allowance characters = Allowance.ofCharacters();

    void read(XmlPart xml) throws IOException {
        StringBuilder text = new StringBuilder();
        boolean inText = false;
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.DONE; event = xml.next()) {
            switch (event) {
                case START -> {
                    if (xml.name().equals("rPh")) {
                        xml.skip();
                    } else {
                        inText = xml.name().equals("t");
                    }
                }
                case TEXT -> {
                    if (inText) {
                        characters.spend(xml.text().length());
                        text.append(xml.text());
                    }
                }
                case END -> {
                    inText = false;
                    if (xml.name().equals("si")) {
                        characters.spend(8);
                        strings.add(text.toString());
                        text.setLength(0);
                    }
                }
                case DONE -> {}
            }
        }
    }

    /** A string; empty where there is none of that number. */
    String at(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }
}
