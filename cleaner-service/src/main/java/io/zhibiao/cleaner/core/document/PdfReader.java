package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.UnreadablePage;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a PDF: lines, paragraphs, and tables with or without ruled lines; a table that the next page goes on with is one. Pictures are
 * not looked at, so that a scan gives no passage. Fonts that are not embedded are not looked for on the machine.
 */
final class PdfReader {
    /** Gazettes have some hundred pages. */
    private static final int MOST_PAGES = 2_000;

    private static final Pattern CONTINUED = Pattern.compile("^(?:续\\s*表|表?.{0,30}[(（]续.{0,3}[)）]).{0,20}");

    PdfReader() {
        NoSystemFonts.install();
    }

    PageContent read(byte[] body, RepairLog log) throws IOException {
        PdfStreams.check(body);
        try (PDDocument document =
                Loader.loadPDF(new RandomAccessReadBuffer(body), IOUtils.createTempFileOnlyStreamCache())) {
            List<PrintedPage> pages = new ArrayList<>();
            new PdfPages(MOST_PAGES, page -> pages.add(printed(page))).writeText(document, Writer.nullWriter());
            PdfParagraphs paragraphs = new PdfParagraphs(items(pages, log), log);
            return new PageContent(paragraphs.titles(), Map.of(), paragraphs.passages());
        } catch (InvalidPasswordException e) {
            throw new UnreadablePage("the page is a PDF locked by a password: give it without one", e);
        }
    }

    /**
     * A page in lines.
     *
     * @param lines those outside of the tables
     */
    private record PrintedPage(float height, List<PdfLine> lines, List<PdfTable> tables) {}

    private static PrintedPage printed(PdfPage page) {
        List<PdfTable> tables = new ArrayList<>();
        List<Glyph> rest = takeTables(page, tables);
        return new PrintedPage(page.height(), PdfLines.of(page.number(), rest), tables);
    }

    private static List<PdfItem> items(List<PrintedPage> pages, RepairLog log) {
        List<List<PdfLine>> kept = RunningHeads.drop(
                pages.stream().map(PrintedPage::lines).toList(),
                pages.stream().map(PrintedPage::height).toList(),
                log);
        List<PdfItem> items = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            List<PdfItem> onPage = new ArrayList<>(AlignedTables.in(kept.get(i)));
            onPage.addAll(pages.get(i).tables);
            onPage.sort(Comparator.comparing(PdfItem::top));
            addPage(onPage, items);
        }
        return items;
    }

    /** Finds the ruled tables; what is left are the characters outside of them. */
    private static List<Glyph> takeTables(PdfPage page, List<PdfTable> tables) {
        List<Glyph> rest = page.glyphs();
        for (List<Rule> group : RuledTables.groups(page.rules())) {
            RuledGrid grid = RuledGrid.of(group).orElse(null);
            if (grid == null) {
                continue;
            }
            List<Glyph> outside = new ArrayList<>();
            for (Glyph glyph : rest) {
                if (grid.holds(glyph)) {
                    grid.add(glyph);
                } else {
                    outside.add(glyph);
                }
            }
            PdfTable table = grid.table(page.number()).orElse(null);
            if (table != null) {
                tables.add(table);
                rest = outside;
            }
        }
        return rest;
    }

    /** Adds a page's items; where the last page ended with a table and this one begins with its further part, they become one. */
    private static void addPage(List<PdfItem> onPage, List<PdfItem> items) {
        List<PdfItem> rest = onPage;
        boolean told = rest.size() > 1
                && rest.getFirst() instanceof PdfLine line
                && CONTINUED.matcher(line.text()).matches();
        int first = told ? 1 : 0;
        if (rest.size() > first
                && rest.get(first) instanceof PdfTable next
                && !items.isEmpty()
                && items.getLast() instanceof PdfTable before
                && before.page() < next.page()
                && before.goesOnIn(next)) {
            items.set(items.size() - 1, before.with(next));
            rest = rest.subList(first + 1, rest.size());
        }
        items.addAll(rest);
    }
}
