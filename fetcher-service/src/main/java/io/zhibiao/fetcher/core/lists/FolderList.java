package io.zhibiao.fetcher.core.lists;

import io.zhibiao.fetcher.core.web.Body;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The listing of a folder: a line a file, with its address, its time in milliseconds and its name, parted by tabs. */
public final class FolderList {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int FIELDS = 3;

    private FolderList() {}

    /** A line for a file. */
    public static String line(String address, long millis, String name) {
        return address + "\t" + millis + "\t" + name.replace('\t', ' ').replace('\n', ' ') + "\n";
    }

    static Listing read(Body body) throws UnreadableList {
        String text = new String(body.bytes(), StandardCharsets.UTF_8);
        List<String[]> rows = text.lines().map(l -> l.split("\t", -1)).toList();
        if (rows.stream().anyMatch(r -> r.length != FIELDS)) {
            throw new UnreadableList("no listing of a folder");
        }
        return new Listing(rows.stream().map(FolderList::link).toList(), List.of());
    }

    private static ListLink link(String[] row) {
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(Long.parseLong(row[1])), CHINA);
        return new ListLink(row[0], row[2], day);
    }
}
