package io.zhibiao.cleaner.core.document;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The straight lines a page draws: stroked ones, and filled rectangles so thin that they are lines. */
final class PdfPaths {
    /** The operators it takes part in: construction, painting, and the end of a path that is not painted. */
    static final List<String> OPERATORS =
            List.of("m", "l", "re", "h", "S", "s", "B", "B*", "b", "b*", "f", "F", "f*", "n");

    private static final float THIN = 3;
    private static final float STRAIGHT = 1;
    private static final float SHORTEST = 3;

    /** Pages with more lines than this are drawings. */
    private static final int MOST = 40_000;

    private record Stroke(Point2D.Float from, Point2D.Float to) {}

    private record Box(Point2D.Float from, Point2D.Float to) {}

    private final List<Stroke> done = new ArrayList<>();
    private final List<Stroke> lines = new ArrayList<>();
    private final List<Box> boxes = new ArrayList<>();
    private Point2D.@Nullable Float start;
    private Point2D.@Nullable Float at;

    /** Forgets all, for the next page. */
    void clear() {
        done.clear();
        end();
    }

    void moveTo(Point2D.Float point) {
        start = point;
        at = point;
    }

    void lineTo(Point2D.Float point) {
        if (at != null && lines.size() < MOST) {
            lines.add(new Stroke(at, point));
        }
        at = point;
    }

    void close() {
        if (start != null) {
            lineTo(start);
        }
    }

    void rectangle(Point2D.Float from, Point2D.Float to) {
        if (boxes.size() < MOST) {
            boxes.add(new Box(from, to));
        }
    }

    void stroke() {
        lines.forEach(this::keep);
        for (Box box : boxes) {
            Point2D.Float upper = new Point2D.Float(box.from.x, box.to.y);
            Point2D.Float lower = new Point2D.Float(box.to.x, box.from.y);
            keep(new Stroke(box.from, lower));
            keep(new Stroke(lower, box.to));
            keep(new Stroke(box.to, upper));
            keep(new Stroke(upper, box.from));
        }
        end();
    }

    void fill() {
        boxes.forEach(this::keepThin);
        bounds().ifPresent(this::keepThin);
        end();
    }

    /** The lines along an axis, at the places a function tells. */
    List<Rule> rules(UnaryOperator<Point2D.Float> place) {
        List<Rule> rules = new ArrayList<>();
        for (Stroke stroke : done) {
            Point2D.Float from = place.apply(stroke.from);
            Point2D.Float to = place.apply(stroke.to);
            float across = Math.abs(from.x - to.x);
            float down = Math.abs(from.y - to.y);
            if (down <= STRAIGHT && across >= SHORTEST) {
                rules.add(new Rule(true, (from.y + to.y) / 2, Math.min(from.x, to.x), Math.max(from.x, to.x)));
            } else if (across <= STRAIGHT && down >= SHORTEST) {
                rules.add(new Rule(false, (from.x + to.x) / 2, Math.min(from.y, to.y), Math.max(from.y, to.y)));
            }
        }
        return rules;
    }

    private void keepThin(Box box) {
        float across = Math.abs(box.from.x - box.to.x);
        float down = Math.abs(box.from.y - box.to.y);
        if (down <= THIN && across > down) {
            float y = (box.from.y + box.to.y) / 2;
            keep(new Stroke(new Point2D.Float(box.from.x, y), new Point2D.Float(box.to.x, y)));
        } else if (across <= THIN && down > across) {
            float x = (box.from.x + box.to.x) / 2;
            keep(new Stroke(new Point2D.Float(x, box.from.y), new Point2D.Float(x, box.to.y)));
        }
    }

    /** Around the lines of the path that is being filled. */
    private java.util.Optional<Box> bounds() {
        if (lines.isEmpty()) {
            return java.util.Optional.empty();
        }
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float low = Float.MAX_VALUE;
        float high = -Float.MAX_VALUE;
        for (Stroke line : lines) {
            left = Math.min(left, Math.min(line.from.x, line.to.x));
            right = Math.max(right, Math.max(line.from.x, line.to.x));
            low = Math.min(low, Math.min(line.from.y, line.to.y));
            high = Math.max(high, Math.max(line.from.y, line.to.y));
        }
        return java.util.Optional.of(new Box(new Point2D.Float(left, low), new Point2D.Float(right, high)));
    }

    private void keep(Stroke stroke) {
        if (done.size() < MOST) {
            done.add(stroke);
        }
    }

    /** Forgets the path that is being drawn: it was painted, or only clips. */
    void end() {
        lines.clear();
        boxes.clear();
        start = null;
        at = null;
    }
}
