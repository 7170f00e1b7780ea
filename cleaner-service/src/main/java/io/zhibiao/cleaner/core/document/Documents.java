package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.UnreadablePage;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.io.IOException;

/**
 * Reads documents. Thread-safe. Time and memory are bounded: DOCX and XLSX are read as streams of XML with caps on what they inflate
 * to, a PDF page by page with its decoded parts in temporary files, and a document with more pages, cells or characters
 * than a report can have is refused, so that one document fits a heap of 160 MB.
 */
public final class Documents {
    private final PdfReader pdf = new PdfReader();
    private final OfficeXmlReader zip = new OfficeXmlReader();
    private final OleReader ole = new OleReader();

    /**
     * Title candidates and passages of a document; no passage where it shows no text, as a scan does.
     *
     * @param log what the layout of pages made necessary: running heads dropped, wrapped lines joined
     * @throws UnreadablePage for what can't be read; the message says why and what to do
     */
    public PageContent read(byte[] body, DocumentFormat format, RepairLog log) {
        try {
            return switch (format) {
                case PDF -> pdf.read(body, log);
                case ZIP -> zip.read(body);
                case OLE2 -> ole.read(body);
            };
        } catch (UnreadablePage told) {
            throw told;
        } catch (IOException | RuntimeException e) {
            throw damaged(format, String.valueOf(e.getMessage()), e);
        } catch (StackOverflowError e) {
            throw damaged(format, "its parts are nested without end", e);
        }
    }

    private static UnreadablePage damaged(DocumentFormat format, String cause, Throwable fault) {
        String shown = cause.length() <= 200 ? cause : cause.substring(0, 200) + "…";
        return new UnreadablePage(
                "the page is a damaged " + format + " file (" + shown + "): fetch it again, or save it anew", fault);
    }
}
