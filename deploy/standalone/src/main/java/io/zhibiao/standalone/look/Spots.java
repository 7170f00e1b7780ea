package io.zhibiao.standalone.look;

import io.zhibiao.events.IndicatorEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the spots of a reading: claims that overlap share one, and none goes over the end of a line. */
final class Spots {
    /** A claim's part on one line. */
    private record Part(int start, int end, IndicatorEvent event) {}

    private Spots() {}

    /** The spots in text order. */
    static List<Spot> of(Reading reading) {
        List<Part> parts = parts(reading);
        List<Spot> spots = new ArrayList<>();
        int i = 0;
        while (i < parts.size()) {
            int first = i;
            int end = parts.get(i).end;
            while (i < parts.size() && (i == first || parts.get(i).start < end)) {
                end = Math.max(end, parts.get(i++).end);
            }
            spots.add(spot(parts.subList(first, i), end));
        }
        return spots;
    }

    private static List<Part> parts(Reading reading) {
        List<Part> parts = new ArrayList<>();
        for (IndicatorEvent event : reading.events()) {
            addParts(reading.posting().text(), event, parts);
        }
        parts.sort(Comparator.comparingInt(Part::start));
        return parts;
    }

    private static void addParts(String text, IndicatorEvent event, List<Part> parts) {
        int end = event.evidence().end();
        int start = event.evidence().start();
        while (start < end) {
            int newline = text.indexOf('\n', start, end);
            int stop = newline < 0 ? end : newline;
            if (stop > start) {
                parts.add(new Part(start, stop, event));
            }
            start = stop + 1;
        }
    }

    private static Spot spot(List<Part> parts, int end) {
        List<IndicatorEvent> events = parts.stream().map(Part::event).toList();
        return new Spot(parts.getFirst().start, end, pieces(parts), events);
    }

    /** At each border, by how much the open claims of a kind become more or fewer there. */
    private static List<Spot.Piece> pieces(List<Part> parts) {
        SortedMap<Integer, Map<ClaimMark, Integer>> borders = new TreeMap<>();
        for (Part part : parts) {
            change(borders, part.start, part.event, 1);
            change(borders, part.end, part.event, -1);
        }
        return pieces(borders);
    }

    private static void change(
            SortedMap<Integer, Map<ClaimMark, Integer>> borders, int at, IndicatorEvent event, int change) {
        borders.computeIfAbsent(at, none -> new EnumMap<>(ClaimMark.class))
                .merge(ClaimMark.of(event.kind()), change, Integer::sum);
    }

    private static List<Spot.Piece> pieces(SortedMap<Integer, Map<ClaimMark, Integer>> borders) {
        List<Spot.Piece> pieces = new ArrayList<>();
        Map<ClaimMark, Integer> open = new EnumMap<>(ClaimMark.class);
        int start = borders.firstKey();
        for (Map.Entry<Integer, Map<ClaimMark, Integer>> border : borders.entrySet()) {
            int end = border.getKey();
            if (end > start) {
                pieces.add(new Spot.Piece(start, end, mark(open)));
            }
            border.getValue().forEach((mark, change) -> open.merge(mark, change, Integer::sum));
            start = end;
        }
        return pieces;
    }

    private static ClaimMark mark(Map<ClaimMark, Integer> open) {
        List<ClaimMark> kinds = open.entrySet().stream()
                .filter(kind -> kind.getValue() > 0)
                .map(Map.Entry::getKey)
                .toList();
        return kinds.size() == 1 ? kinds.getFirst() : ClaimMark.MIXED;
    }
}
