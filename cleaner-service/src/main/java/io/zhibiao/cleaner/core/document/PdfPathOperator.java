package io.zhibiao.cleaner.core.document;

import java.awt.geom.Point2D;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/** Hands one operator of path drawing on, its points where they lie on the page (ISO 32000-1, 8.5). */
final class PdfPathOperator extends OperatorProcessor {
    private final String name;
    private final PdfPaths paths;

    PdfPathOperator(PDFStreamEngine engine, String name, PdfPaths paths) {
        super(engine);
        this.name = name;
        this.paths = paths;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) {
        switch (name) {
            case "m" -> paths.moveTo(point(operands, 0));
            case "l" -> paths.lineTo(point(operands, 0));
            case "re" -> {
                float x = number(operands, 0);
                float y = number(operands, 1);
                paths.rectangle(onPage(x, y), onPage(x + number(operands, 2), y + number(operands, 3)));
            }
            case "h" -> paths.close();
            case "S", "s", "B", "B*", "b", "b*" -> paths.stroke();
            case "f", "F", "f*" -> paths.fill();
            default -> paths.end();
        }
    }

    private Point2D.Float point(List<COSBase> operands, int from) {
        return onPage(number(operands, from), number(operands, from + 1));
    }

    private Point2D.Float onPage(float x, float y) {
        Matrix matrix = getContext().getGraphicsState().getCurrentTransformationMatrix();
        return matrix.transformPoint(x, y);
    }

    private static float number(List<COSBase> operands, int index) {
        return index < operands.size() && operands.get(index) instanceof COSNumber value ? value.floatValue() : 0;
    }

    @Override
    public String getName() {
        return name;
    }
}
