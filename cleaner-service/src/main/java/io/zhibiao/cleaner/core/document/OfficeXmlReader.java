package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.UnreadablePage;
import io.zhibiao.cleaner.core.page.PageContent;
import java.io.IOException;

/** Reads DOCX and XLSX, and tells what any other archive is. */
final class OfficeXmlReader {
    PageContent read(byte[] body) throws IOException {
        try (OfficeZip zip = new OfficeZip(body)) {
            if (zip.has("word/document.xml")) {
                return new DocxReader(zip).read();
            }
            if (zip.has("xl/workbook.xml")) {
                return new XlsxReader(zip).read();
            }
            throw new UnreadablePage(refusal(zip));
        }
    }

    private static String refusal(OfficeZip zip) {
        if (zip.has("OFD.xml")) {
            return "the page is an OFD file, which is not read: save it as PDF or DOCX";
        }
        if (zip.has("ppt/presentation.xml")) {
            return "the page is a presentation, no report: give the report as DOCX or PDF";
        }
        if (zip.has("xl/workbook.bin")) {
            return "the page is an XLSB file, which is not read: save it as XLSX";
        }
        return "the page is a ZIP archive, no document: unpack it and give the documents in it";
    }
}
