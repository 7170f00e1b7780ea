package io.zhibiao.indexer.core;

import io.zhibiao.indexer.core.store.Documents;
import java.util.List;

/** Reads series: those that many postings speak of are large, and several times as large while they are JSON, so that few are read at a time. */
final class SeriesReader {
    /** Before it is known how large they are. */
    private static final int FIRST = 8;

    /** However small the ones before were: the next may be those of another region. */
    private static final int MOST = 32;

    /** Claims that may be read at a time, about, some kilobytes each while they are JSON. */
    private static final int CLAIMS = 500;

    private final Documents documents;
    private int count = FIRST;

    SeriesReader(Documents documents) {
        this.documents = documents;
    }

    /** All of these series that are there. */
    SeriesBook all(List<String> seriesIds) {
        return first(seriesIds, Integer.MAX_VALUE);
    }

    /** The first ones of these series: as many as hold so many claims and a few more, or all. */
    SeriesBook first(List<String> seriesIds, int claims) {
        SeriesBook book = new SeriesBook(documents);
        while (book.ids().size() < seriesIds.size() && book.claims() < claims) {
            int from = book.ids().size();
            read(book, seriesIds.subList(from, Math.min(seriesIds.size(), from + count)));
        }
        return book;
    }

    private void read(SeriesBook book, List<String> seriesIds) {
        int before = book.claims();
        book.read(seriesIds);
        int each = Math.max(1, (book.claims() - before) / seriesIds.size());
        count = Math.clamp(CLAIMS / each, 1, Math.min(MOST, 2 * count));
    }
}
