package io.zhibiao.cleaner.core.layout;

import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins a text again that a document shop shows in numbered pieces ({@code 1、…成为长三角}, {@code 2、乃至全国…}): long ones, numbered from
 * one, which end inside sentences.
 */
public final class PreviewChunks implements PassageStep {
    /** The kind its repairs are told under. */
    public static final String KIND = "preview_chunk";

    private static final int SHORTEST = 150;

    @Override
    public List<Passage> apply(List<Passage> passages, RepairLog log) {
        List<Integer> chunks = chunks(passages);
        return isPreview(passages, chunks) ? joined(passages, chunks, log) : passages;
    }

    /** Indices of the lines numbered one, two and so on. */
    private static List<Integer> chunks(List<Passage> passages) {
        List<Integer> chunks = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            if (numberEnd(passages.get(i), chunks.size() + 1) > 0) {
                chunks.add(i);
            }
        }
        return chunks;
    }

    /** Whether all pieces but the last are long, follow one another, and most end inside a sentence. */
    private static boolean isPreview(List<Passage> passages, List<Integer> chunks) {
        int cut = 0;
        for (int i = 0; i + 1 < chunks.size(); i++) {
            String chunk = passages.get(chunks.get(i)).text();
            if (chunk.length() < SHORTEST || chunks.get(i + 1) != chunks.get(i) + 1) {
                return false;
            }
            cut += Han.isStop(chunk.charAt(chunk.length() - 1)) ? 0 : 1;
        }
        return cut > 0 && 2 * cut >= chunks.size() - 1;
    }

    private static List<Passage> joined(List<Passage> passages, List<Integer> chunks, RepairLog log) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < chunks.size(); i++) {
            String chunk = passages.get(chunks.get(i)).text();
            text.append(chunk, numberEnd(passages.get(chunks.get(i)), i + 1), chunk.length());
        }
        log.add(KIND, chunks.size());
        List<Passage> joined = new ArrayList<>(passages.subList(0, chunks.getFirst()));
        joined.add(new Line(text.toString()));
        joined.addAll(passages.subList(chunks.getLast() + 1, passages.size()));
        return joined;
    }

    /** Index behind the number that a line begins with; 0 where it begins with no such one. */
    private static int numberEnd(Passage passage, int number) {
        String mark = number + "、";
        return passage instanceof Line && passage.text().startsWith(mark) ? mark.length() : 0;
    }
}
