package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.UnreadablePage;
import io.zhibiao.cleaner.core.page.PageContent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.OldExcelFormatException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Reads compound files: DOC and XLS, whoever wrote them. */
final class OleReader {
    PageContent read(byte[] body) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(body))) {
            return read(files);
        } catch (EncryptedDocumentException e) {
            throw new UnreadablePage("the page is a document locked by a password: give it without one", e);
        } catch (OldExcelFormatException e) {
            throw new UnreadablePage("the page is an Excel file from before 1997: save it as XLSX", e);
        }
    }

    private static PageContent read(POIFSFileSystem files) throws IOException {
        DirectoryNode root = files.getRoot();
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return new DocReader().read(files);
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return new XlsReader().read(files);
        }
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new UnreadablePage("the page is a document locked by a password: give it without one");
        }
        throw new UnreadablePage(
                "the page is a Microsoft compound file, but neither DOC nor XLS: give the report as DOCX or PDF");
    }
}
