package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the visible sheets of an XLSX (ECMA-376, SpreadsheetML) in their order. */
final class XlsxReader {
    private final OfficeZip zip;
    private final Map<String, String> targets = new HashMap<>();
    private final List<SheetEntry> sheets = new ArrayList<>();
    private final XlsxStrings strings = new XlsxStrings();
    private final XlsxFormats formats = new XlsxFormats();
    private boolean since1904;

    private record SheetEntry(String name, String id) {}

    XlsxReader(OfficeZip zip) {
        this.zip = zip;
    }

    PageContent read() throws IOException {
        with("xl/workbook.xml", this::readWorkbook);
        with("xl/_rels/workbook.xml.rels", this::readTargets);
        with("xl/sharedStrings.xml", strings::read);
        with("xl/styles.xml", formats::read);
        Allowance cells = Allowance.ofCells();
        Allowance characters = Allowance.ofCharacters();
        List<Passage> passages = new ArrayList<>();
        for (SheetEntry entry : sheets) {
            Sheet sheet = new Sheet(entry.name, cells);
            XlsxSheet reader = new XlsxSheet(sheet, strings, formats, since1904, characters);
            with(path(entry), reader::read);
            passages.addAll(sheet.passages());
        }
        return new PageContent(List.of(), Map.of(), passages);
    }

    private String path(SheetEntry entry) {
        String target = targets.getOrDefault(entry.id, "");
        return target.startsWith("/") ? target : "xl/" + target;
    }

    private void readWorkbook(XmlPart xml) throws IOException {
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.DONE; event = xml.next()) {
            if (event == XmlPart.Event.START && xml.name().equals("workbookPr")) {
                since1904 = xml.attribute("date1904") != null && xml.isOn("date1904");
            }
            if (event == XmlPart.Event.START
                    && xml.name().equals("sheet")
                    && xml.attribute("state", "visible").equals("visible")) {
                sheets.add(new SheetEntry(xml.attribute("name", ""), xml.attribute("id", "")));
            }
        }
    }

    private void readTargets(XmlPart xml) throws IOException {
        for (XmlPart.Event event = xml.next(); event != XmlPart.Event.DONE; event = xml.next()) {
            if (event == XmlPart.Event.START && xml.name().equals("Relationship")) {
                targets.put(xml.attribute("Id", ""), xml.attribute("Target", ""));
            }
        }
    }

    private void with(String part, PartReader reader) throws IOException {
        Optional<InputStream> in = zip.part(part);
        if (in.isPresent()) {
            try (XmlPart xml = new XmlPart(in.get())) {
                reader.read(xml);
            }
        }
    }

    /** Reads one part. */
    private interface PartReader {
        void read(XmlPart xml) throws IOException;
    }
}
