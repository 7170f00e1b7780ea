package io.zhibiao.cleaner.core.document;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/**
 * Collects the characters and the ruled lines of a PDF's pages. Text that is set askew is a watermark and left out. A page
 * whose text runs in several directions gives one {@link PdfPage} for each, that with most of the text first.
 */
final class PdfPages extends PDFTextStripper {
    /** A form is parsed anew each time it is drawn. */
    private static final int FORM = 500;

    private final Allowance characters = Allowance.ofCharacters();
    private final Allowance drawing = Allowance.ofDrawing();
    private final Consumer<PdfPage> pages;
    private final Map<Integer, List<Glyph>> glyphs = new TreeMap<>();
    private final PdfPaths paths = new PdfPaths();

    /** @param pages takes each page when it has been read, so that no two of them need be held */
    PdfPages(int mostPages, Consumer<PdfPage> pages) {
        this.pages = pages;
        setEndPage(mostPages);
        for (String operator : PdfPaths.OPERATORS) {
            addOperator(new PdfPathOperator(this, operator, paths));
        }
    }

    @Override
    protected void startPage(PDPage page) {
        glyphs.clear();
        paths.clear();
    }

    @Override
    protected void endPage(PDPage page) {
        PDRectangle box = page.getCropBox();
        glyphs.entrySet().stream()
                .sorted(Comparator.comparing(e -> -e.getValue().size()))
                .forEach(e -> pages.accept(page(box, e.getKey(), e.getValue())));
        glyphs.clear();
    }

    private PdfPage page(PDRectangle box, int direction, List<Glyph> inDirection) {
        float height = direction % 180 == 0 ? box.getHeight() : box.getWidth();
        List<Rule> rules = paths.rules(p -> readAt(p, box, direction));
        return new PdfPage(getCurrentPageNo() - 1, height, List.copyOf(inDirection), rules);
    }

    @Override
    protected void writePage() {
        // Characters are laid out elsewhere, together with the rules.
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        String unicode = text.getUnicode();
        if (unicode == null || unicode.isEmpty() || isAskew(text.getTextMatrix())) {
            return;
        }
        characters.spend(unicode.length());
        float size = Math.max(Math.abs(text.getFontSizeInPt()), 1);
        glyphs.computeIfAbsent((int) text.getDir(), d -> new ArrayList<>())
                .add(new Glyph(
                        Radicals.resolved(unicode), text.getXDirAdj(), text.getYDirAdj(), text.getWidthDirAdj(), size));
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        drawing.spend(operator.getName().equals("Do") ? FORM : 1);
        super.processOperator(operator, operands);
    }

    private static boolean isAskew(Matrix matrix) {
        float along = Math.abs(matrix.getScaleX());
        float across = Math.abs(matrix.getShearY());
        return Math.min(along, across) > 0.1f * Math.max(along, across);
    }

    /** A point of the page as text of a direction is placed by {@link TextPosition#getXDirAdj()} and its like. */
    private static Point2D.Float readAt(Point2D.Float point, PDRectangle box, int direction) {
        float x = point.x - box.getLowerLeftX();
        float y = point.y - box.getLowerLeftY();
        return switch (direction) {
            case 90 -> new Point2D.Float(y, x);
            case 180 -> new Point2D.Float(box.getWidth() - x, y);
            case 270 -> new Point2D.Float(box.getHeight() - y, box.getWidth() - x);
            default -> new Point2D.Float(x, box.getHeight() - y);
        };
    }
}
