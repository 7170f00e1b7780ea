package io.zhibiao.cleaner.core.document;

import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The paragraph styles of a DOCX, each with what it inherits. */
final class DocxStyles {
    private static final int LONGEST_LINEAGE = 12;

    private final Map<String, Raw> styles = new HashMap<>();

    void read(XmlPart xml) throws IOException {
        String id = "";
        Raw raw = new Raw();
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.DONE; event = xml.next()) {
            if (event != XmlPart.Event.START) {
                continue;
            }
            if (xml.name().equals("style")) {
                id = xml.attribute("styleId", "");
                raw = new Raw();
                styles.put(id, raw);
            } else if (!id.isEmpty()) {
                raw.start(xml);
            }
        }
    }

    /** The style of an id; a plain one where there is none. */
    DocxStyle of(String id) {
        boolean title = false;
        int outline = -1;
        int list = -1;
        int depth = 0;
        Raw raw = styles.get(id);
        for (int i = 0; raw != null && i < LONGEST_LINEAGE; i++) {
            title |= i == 0 && raw.name.equals("title");
            outline = outline >= 0 ? outline : raw.level();
            depth = list >= 0 ? depth : raw.depth;
            list = list >= 0 ? list : raw.list;
            raw = styles.get(raw.basedOn);
        }
        return new DocxStyle(title, title ? 0 : outline, list, depth);
    }

    private static final class Raw {
        private String name = "";
        private String basedOn = "";
        private int outline = -1;
        private int list = -1;
        private int depth;

        void start(XmlPart xml) {
            switch (xml.name()) {
                case "name" -> name = xml.attribute("val", "").toLowerCase(Locale.ROOT);
                case "basedOn" -> basedOn = xml.attribute("val", "");
                case "outlineLvl" -> outline = xml.number("val", -1);
                case "numId" -> list = xml.number("val", -1);
                case "ilvl" -> depth = xml.number("val", 0);
                default -> {} // the others lay out
            }
        }

        /** Built-in headings are known by their name, which is English in every language's file. */
        int level() {
            boolean heading = outline < 0 && name.matches("heading [1-9]");
            return heading ? name.charAt(name.length() - 1) - '1' : outline;
        }
    }
}
