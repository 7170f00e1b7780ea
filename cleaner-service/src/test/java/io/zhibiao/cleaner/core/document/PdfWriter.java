package io.zhibiao.cleaner.core.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;

/** Writes pages of text and lines. Characters are written as their UTF-16 codes, in a font that is embedded or only named. */
final class PdfWriter implements AutoCloseable {
    /** How a Chinese font stands in a PDF. */
    enum Font {
        /** Its program in the file, codes told by a ToUnicode map, as office programs write it. */
        EMBEDDED,
        /** Named alone, codes by a predefined map, as old Acrobat writes it. */
        NAMED
    }

    private final PDDocument document = new PDDocument();
    private final Font kind;
    private StringBuilder content = new StringBuilder();

    PdfWriter(Font kind) {
        this.kind = kind;
    }

    int pages() {
        return document.getNumberOfPages();
    }

    void newPage() {
        flush();
        PDPage page = new PDPage(PDRectangle.A4);
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font());
        PDResources resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, fonts);
        page.setResources(resources);
        document.addPage(page);
    }

    /** A line of text, clipped to the page as most writers do. */
    void text(float size, float x, float y, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        content.append(String.format(
                Locale.ROOT, "q 0 0 600 900 re W n BT /F1 %.1f Tf %.2f %.2f Td <%s> Tj ET Q\n", size, x, y, hex));
    }

    void box(float left, float bottom, float right, float top) {
        content.append(
                String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f re S\n", left, bottom, right - left, top - bottom));
    }

    byte[] bytes() {
        try {
            flush();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Latin is half as wide as Chinese. */
    static float width(String text, float size) {
        return (float) text.chars().mapToDouble(c -> c < 0x80 ? size / 2 : size).sum();
    }

    /** How many characters fit a width. */
    static int fitting(String text, float size, float width) {
        int end = text.length();
        while (end > 1 && width(text.substring(0, end), size) > width) {
            end--;
        }
        return end;
    }

    private void flush() {
        if (document.getNumberOfPages() == 0) {
            return;
        }
        try {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(content.toString().getBytes(StandardCharsets.US_ASCII));
            }
            document.getPage(document.getNumberOfPages() - 1).setContents(stream);
            content = new StringBuilder();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private COSDictionary font() {
        boolean named = kind == Font.NAMED;
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, named ? "STSong-Light" : "ABCDEF+Song");
        font.setName(COSName.ENCODING, named ? "UniGB-UCS2-H" : "Identity-H");
        COSArray descendants = new COSArray();
        descendants.add(descendant(named));
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        if (!named) {
            font.setItem(COSName.TO_UNICODE, stream(toUnicode().getBytes(StandardCharsets.US_ASCII)));
        }
        return font;
    }

    private COSDictionary descendant(boolean named) {
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, named ? COSName.CID_FONT_TYPE0 : COSName.CID_FONT_TYPE2);
        font.setName(COSName.BASE_FONT, named ? "STSong-Light" : "ABCDEF+Song");
        COSDictionary characters = new COSDictionary();
        characters.setItem(COSName.REGISTRY, new COSString("Adobe"));
        characters.setItem(COSName.ORDERING, new COSString(named ? "GB1" : "Identity"));
        characters.setInt(COSName.SUPPLEMENT, 0);
        font.setItem(COSName.CIDSYSTEMINFO, characters);
        font.setInt(COSName.DW, 1000);
        font.setItem(COSName.W, latin(named));
        font.setItem(COSName.FONT_DESC, descriptor(named));
        return font;
    }

    /** In Adobe-GB1 the half-width Latin characters are 814 to 907. */
    private static COSArray latin(boolean named) {
        COSArray widths = new COSArray();
        for (int value : named ? new int[] {1, 95, 500, 814, 907, 500} : new int[] {32, 126, 500}) {
            widths.add(COSInteger.get(value));
        }
        return widths;
    }

    private COSDictionary descriptor(boolean named) {
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, named ? "STSong-Light" : "ABCDEF+Song");
        descriptor.setInt(COSName.FLAGS, 4);
        descriptor.setItem(COSName.FONT_BBOX, new PDRectangle(0, -120, 1000, 1000));
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        if (!named) {
            descriptor.setItem(COSName.FONT_FILE2, stream(EmptyFont.bytes()));
        }
        return descriptor;
    }

    private COSDictionary stream(byte[] bytes) {
        try {
            PDStream stream = new PDStream(document);
            try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(bytes);
            }
            return stream.getCOSObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every code is the character's own; a range may not cross a first byte. */
    private static String toUnicode() {
        StringBuilder map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin 12 dict begin begincmap
                /CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
                """);
        for (int block = 0; block < 256; block += 64) {
            map.append("64 beginbfrange\n");
            for (int high = block; high < block + 64; high++) {
                map.append(String.format(Locale.ROOT, "<%02X00> <%02XFF> <%02X00>\n", high, high, high));
            }
            map.append("endbfrange\n");
        }
        return map + "endcmap end end";
    }

    @Override
    public void close() {
        try {
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
