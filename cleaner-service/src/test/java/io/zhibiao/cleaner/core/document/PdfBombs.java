package io.zhibiao.cleaner.core.document;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;

/** PDFs that are made to hurt, written object by object. */
final class PdfBombs {
    private static final String PAGE = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>";

    private PdfBombs() {}

    /** A page whose content is so many zeros. */
    static byte[] inflating(int size) {
        Deflater deflater = new Deflater();
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        byte[] out = new byte[1 << 16];
        for (int i = 0; i < size >> 20; i++) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                packed.write(out, 0, deflater.deflate(out));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(out, 0, deflater.deflate(out));
        }
        String content = "<< /Filter /FlateDecode /Length " + packed.size() + " >>\nstream\n"
                + packed.toString(StandardCharsets.ISO_8859_1) + "\nendstream";
        return file(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", PAGE, content));
    }

    /** Forms that each draw the next one several times. */
    static byte[] forms(int depth, int each) {
        List<String> objects = new ArrayList<>(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                PAGE.replace(">>", "/Resources << /XObject << /X 5 0 R >> >> >>"),
                stream("", "/X Do ")));
        for (int i = 0; i < depth; i++) {
            objects.add(stream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + (6 + i)
                            + " 0 R >> >>",
                    "/X Do ".repeat(each)));
        }
        objects.add(stream("/Type /XObject /Subtype /Form /BBox [0 0 9 9]", "0 0 m"));
        return file(objects);
    }

    /** A tree of pages that holds itself. */
    static byte[] loopingPages() {
        return file(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [2 0 R 3 0 R 2 0 R] /Count 3 >>",
                "<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 2 >>"));
    }

    static byte[] deepPages(int depth) {
        List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>"));
        for (int i = 0; i < depth; i++) {
            objects.add("<< /Type /Pages /Kids [" + (i + 3) + " 0 R] /Count 1 >>");
        }
        objects.add("<< /Type /Page /MediaBox [0 0 9 9] >>");
        return file(objects);
    }

    static byte[] deepArrays(int depth) {
        return file(List.of("<< /Type /Catalog /Pages 2 0 R /X " + "[".repeat(depth) + " >>"));
    }

    static byte[] manyPages(int count) {
        List<String> objects = new ArrayList<>(List.of("<< /Type /Catalog /Pages 2 0 R >>"));
        StringBuilder kids = new StringBuilder();
        for (int i = 0; i < count; i++) {
            kids.append(i + 3).append(" 0 R ");
        }
        objects.add("<< /Type /Pages /Kids [" + kids + "] /Count 2147483647 >>");
        for (int i = 0; i < count; i++) {
            objects.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >>");
        }
        return file(objects);
    }

    static byte[] lines(int count) {
        StringBuilder content = new StringBuilder("BT 1 0 0 1 9 9 Tm ET ");
        for (int i = 0; i < count; i++) {
            int at = i / 2 % 800;
            content.append(i % 2 == 0 ? at + " 0 m " + at + " 800 l S\n" : "0 " + at + " m 580 " + at + " l S\n");
        }
        return file(List.of(
                "<< /Type /Catalog /Pages 2 0 R >>",
                "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                PAGE,
                stream("", content.toString())));
    }

    /** Its only objects lie in a stream that lies in itself. */
    static byte[] recursiveObjectStream() {
        String body = "%PDF-1.5\n1 0 obj\n"
                + stream("/Type /ObjStm /N 2 /First 8 /Extends 1 0 R", "1 0 2 0 << /Type /Catalog >>") + "\nendobj\n";
        int xref = body.length();
        return (body + "3 0 obj\n"
                        + stream(
                                "/Type /XRef /Size 4 /W [1 2 1] /Root 2 0 R /Index [1 2]",
                                "\u0002\u0000\u0001\u0000\u0002\u0000\u0001\u0001")
                        + "\nendobj\nstartxref\n" + xref + "\n%%EOF")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String stream(String entries, String content) {
        return "<< " + entries + " /Length " + content.length() + " >>\nstream\n" + content + "\nendstream";
    }

    private static byte[] file(List<String> objects) {
        StringBuilder file = new StringBuilder("%PDF-1.4\n");
        List<Integer> offsets = new ArrayList<>();
        for (int i = 0; i < objects.size(); i++) {
            offsets.add(file.length());
            file.append(i + 1).append(" 0 obj\n").append(objects.get(i)).append("\nendobj\n");
        }
        int xref = file.length();
        file.append("xref\n0 ").append(objects.size() + 1).append("\n0000000000 65535 f \n");
        offsets.forEach(o -> file.append("%010d 00000 n \n".formatted(o)));
        file.append("trailer\n<< /Size ")
                .append(objects.size() + 1)
                .append(" /Root 1 0 R >>\nstartxref\n")
                .append(xref)
                .append("\n%%EOF\n");
        return file.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
