package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.boilerplate.RepeatedText;
import io.zhibiao.cleaner.core.layout.Assembly;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A page's attachments on their way into its posting: their passages follow the page's, as blocks with the attachment's address. */
final class Attachments {
    /** Lines shorter than this stand in two documents by chance. */
    private static final int LONG = 40;

    private static final Pattern BLANK = Pattern.compile("\\s");

    private final List<Attachment> attachments;
    private final Map<String, List<Passage>> passages = new LinkedHashMap<>();

    Attachments(List<Attachment> attachments) {
        this.attachments = List.copyOf(attachments);
    }

    /**
     * Lays each attachment out, and tells what is wrong with those that have a fault. One that holds the page's own text again adds
     * nothing and goes.
     *
     * @param own the page's passages
     */
    void layOut(List<Passage> own, Function<PageContent, List<Passage>> layout, RepairLog log) {
        if (attachments.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        own.forEach(p -> known.add(key(p)));
        for (Attachment attachment : attachments) {
            if (!attachment.fault().isEmpty()) {
                log.note(attachment.flag(), attachment.address() + ": " + attachment.fault());
                continue;
            }
            List<Passage> laidOut = layout.apply(attachment.content());
            if (repeats(laidOut, known)) {
                log.add(RepeatedText.KIND, attachment.address(), "");
                continue;
            }
            laidOut.forEach(p -> known.add(key(p)));
            passages.put(attachment.address(), laidOut);
        }
    }

    /** The flags of their posting, each once. */
    List<String> flags() {
        return attachments.stream()
                .map(Attachment::flag)
                .filter(f -> !f.isEmpty())
                .distinct()
                .toList();
    }

    /** The page's passages, then theirs. */
    List<Passage> behind(List<Passage> own) {
        List<Passage> all = new ArrayList<>(own);
        passages.values().forEach(all::addAll);
        return all;
    }

    /** The page's text and blocks, then theirs. */
    Assembly behind(Assembly page, String title) {
        if (passages.isEmpty()) {
            return page;
        }
        StringBuilder text = new StringBuilder(page.text());
        List<Block> blocks = new ArrayList<>(page.blocks());
        boolean titled = blocks.stream().anyMatch(b -> b.type() == BlockType.TITLE);
        passages.forEach((address, list) -> {
            Assembly attached = Assembly.of(list, titled ? "" : title);
            if (!text.isEmpty() && !attached.text().isEmpty()) {
                text.append('\n');
            }
            int shift = text.length();
            text.append(attached.text());
            attached.blocks().forEach(b -> blocks.add(moved(b, shift, address)));
        });
        return new Assembly(text.toString(), blocks);
    }

    private static Block moved(Block block, int shift, String address) {
        return new Block(
                block.type(), block.level(), block.start() + shift, block.end() + shift, block.rows(), address);
    }

    /** Nearly all its long lines and its tables are known. */
    private static boolean repeats(List<Passage> laidOut, Set<String> known) {
        long all = laidOut.stream().filter(p -> key(p).length() >= LONG).count();
        long again = laidOut.stream()
                .map(Attachments::key)
                .filter(k -> k.length() >= LONG && known.contains(k))
                .count();
        return all > 0 && again * 10 >= all * 9;
    }

    private static String key(Passage passage) {
        return BLANK.matcher(passage.text()).replaceAll("");
    }
}
