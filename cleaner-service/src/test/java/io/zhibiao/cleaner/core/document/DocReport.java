package io.zhibiao.cleaner.core.document;

import io.zhibiao.cleaner.core.page.Table.Cell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * A report as DOC, written byte by byte after [MS-DOC], as no library writes one from nothing: a file header, the text in one piece, a
 * page of properties for each paragraph, and tables by their cells' edges.
 */
@SuppressWarnings("ByteBufferBackingArray") // all of them are allocated here
final class DocReport {
    private static final int TEXT = 0x600;
    private static final int PAGE = 512;
    private static final int HEADER = 900;
    private static final int COLUMN = 1_500;

    private final StringBuilder text = new StringBuilder();
    private final List<Integer> ends = new ArrayList<>();
    private final List<byte[]> properties = new ArrayList<>();

    private DocReport() {}

    static byte[] of(Report report) {
        DocReport document = new DocReport();
        for (Report.Piece piece : report.pieces()) {
            switch (piece) {
                case Report.Text line -> document.paragraph(line);
                case Report.Grid grid -> document.table(grid);
            }
        }
        return document.bytes();
    }

    private void paragraph(Report.Text line) {
        // sprmPOutLvl; 9 is running text
        add(line.text() + "\r", sprm(0x2640, line.rank() == 0 ? 9 : line.rank() - 1));
    }

    private void add(String more, byte[] sprms) {
        text.append(more);
        ends.add(text.length());
        properties.add(sprms);
    }

    private void table(Report.Grid grid) {
        List<Place> places = Place.of(grid);
        for (int row = 0; row < grid.rows().size(); row++) {
            int at = row;
            List<Place> cells = places.stream()
                    .filter(p -> p.row() <= at && at < p.row() + p.cell().down())
                    .sorted(Comparator.comparing(Place::column))
                    .toList();
            // sprmPFInTable
            cells.forEach(p -> add((p.row() == at ? p.cell().text() : "") + "\u0007", sprm(0x2416, 1)));
            // The row's end: sprmPFInTable, sprmPFTtp, sprmTDefTable
            add("\u0007", joined(sprm(0x2416, 1), sprm(0x2417, 1), definition(cells, at)));
        }
    }

    private static byte[] definition(List<Place> cells, int row) {
        int size = 1 + 2 * (cells.size() + 1) + 20 * cells.size();
        ByteBuffer out = buffer(4 + size);
        out.putShort((short) 0xd608).putShort((short) (size + 1)).put((byte) cells.size());
        cells.forEach(p -> out.putShort((short) (p.column() * COLUMN)));
        Place last = cells.getLast();
        out.putShort((short) ((last.column() + last.cell().across()) * COLUMN));
        for (Place place : cells) {
            out.putShort((short) merged(place, row)).put(new byte[18]);
        }
        return out.array();
    }

    /** fVertMerge, and fVertRestart for the first of the merged cells. */
    private static int merged(Place place, int row) {
        Cell cell = place.cell();
        if (cell.down() == 1) {
            return 0;
        }
        return place.row() == row ? 0x60 : 0x20;
    }

    private byte[] bytes() {
        byte[] characters = text.toString().getBytes(StandardCharsets.UTF_16LE);
        int firstPage = (TEXT + characters.length + PAGE - 1) / PAGE;
        ByteBuffer main = buffer((firstPage + 1 + ends.size()) * PAGE);
        main.position(TEXT);
        main.put(characters);
        characterPage(main, firstPage);
        int start = 0;
        for (int i = 0; i < ends.size(); i++) {
            paragraphPage(main, firstPage + 1 + i, start, ends.get(i), properties.get(i));
            start = ends.get(i);
        }
        ByteBuffer table = buffer(8_192);
        header(main, table, firstPage, characters.length);
        return file(main.array(), table.array());
    }

    /** One run without properties over all the text. */
    private void characterPage(ByteBuffer main, int page) {
        main.putInt(page * PAGE, TEXT).putInt(page * PAGE + 4, TEXT + 2 * text.length());
        main.put(page * PAGE + PAGE - 1, (byte) 1);
    }

    private static void paragraphPage(ByteBuffer main, int page, int start, int end, byte[] sprms) {
        int at = page * PAGE;
        main.putInt(at, TEXT + 2 * start).putInt(at + 4, TEXT + 2 * end);
        int offset = 32;
        main.put(at + 8, (byte) (offset / 2));
        // An even count of bytes: 0, then the number of words, which hold the style and the properties.
        main.put(at + offset + 1, (byte) ((2 + sprms.length + 1) / 2));
        main.put(at + offset + 4, sprms);
        main.put(at + PAGE - 1, (byte) 1);
    }

    private void header(ByteBuffer main, ByteBuffer table, int firstPage, int bytes) {
        main.putShort(0, (short) 0xa5ec).putShort(2, (short) 0xc1).putShort(6, (short) 0x0804);
        main.putShort(10, (short) 0x1200).putShort(12, (short) 0xbf);
        main.putInt(24, TEXT).putInt(28, TEXT + bytes);
        main.putShort(32, (short) 14).putShort(62, (short) 22);
        main.putInt(64, main.capacity()).putInt(76, text.length());
        main.putShort(152, (short) 93).putShort(HEADER - 2, (short) 0);
        styles(main, table);
        sections(main, table);
        pages(main, table, firstPage);
        part(main, table, 15, new byte[4]);
        part(main, table, 31, new byte[600]);
        ByteBuffer pieces = buffer(21);
        pieces.put((byte) 2)
                .putInt(16)
                .putInt(0)
                .putInt(text.length())
                .putShort((short) 0)
                .putInt(TEXT)
                .putShort((short) 0);
        part(main, table, 33, pieces.array());
    }

    /** A style sheet with one style, which is empty. */
    private static void styles(ByteBuffer main, ByteBuffer table) {
        ByteBuffer styles = buffer(22);
        styles.putShort((short) 18).putShort((short) 1).putShort((short) 10);
        part(main, table, 1, styles.array());
    }

    private void sections(ByteBuffer main, ByteBuffer table) {
        ByteBuffer sections = buffer(20);
        sections.putInt(0).putInt(text.length()).putShort((short) 0).putInt(-1);
        part(main, table, 6, sections.array());
    }

    private void pages(ByteBuffer main, ByteBuffer table, int firstPage) {
        ByteBuffer runs = buffer(12);
        runs.putInt(TEXT).putInt(TEXT + 2 * text.length()).putInt(firstPage);
        part(main, table, 12, runs.array());
        ByteBuffer paragraphs = buffer(4 + 8 * ends.size());
        paragraphs.putInt(TEXT);
        ends.forEach(end -> paragraphs.putInt(TEXT + 2 * end));
        for (int i = 0; i < ends.size(); i++) {
            paragraphs.putInt(firstPage + 1 + i);
        }
        part(main, table, 13, paragraphs.array());
    }

    /** Adds a part to the table stream, its place and length to the header. */
    private static void part(ByteBuffer main, ByteBuffer table, int index, byte[] part) {
        main.putInt(154 + 8 * index, table.position()).putInt(158 + 8 * index, part.length);
        table.put(part);
    }

    private static byte[] file(byte[] main, byte[] table) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.getRoot().createDocument("WordDocument", new ByteArrayInputStream(main));
            files.getRoot().createDocument("1Table", new ByteArrayInputStream(table));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sprm(int code, int value) {
        return buffer(3).putShort((short) code).put((byte) value).array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
