package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The footnotes or endnotes of a DOCX, by their ids. */
final class DocxNotes {
    private final String element;
    private final Supplier<DocxStory> stories;
    private final Map<String, String> texts = new LinkedHashMap<>();

    DocxNotes(String element, Supplier<DocxStory> stories) {
        this.element = element;
        this.stories = stories;
    }

    void read(XmlPart xml) throws IOException {
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.DONE; event = xml.next()) {
            if (event == XmlPart.Event.START && xml.name().equals(element)) {
                String id = xml.attribute("id", "");
                DocxStory story = stories.get();
                story.readElement(xml);
                texts.put(
                        id,
                        String.join(
                                "", story.passages().stream().map(Passage::text).toList()));
            }
        }
    }

    /** The notes that a story refers to, in the order of their marks. */
    List<Line> lines(DocxStory story) {
        List<Line> lines = new ArrayList<>();
        story.marks(element).forEach((id, mark) -> {
            String text = texts.getOrDefault(id, "").strip();
            if (!text.isEmpty()) {
                lines.add(new Line(mark + text));
            }
        });
        return lines;
    }
}
