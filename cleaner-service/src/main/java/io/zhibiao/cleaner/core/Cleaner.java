package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.boilerplate.Chrome;
import io.zhibiao.cleaner.core.boilerplate.ChromeLines;
import io.zhibiao.cleaner.core.boilerplate.RepeatedText;
import io.zhibiao.cleaner.core.boilerplate.SpamLines;
import io.zhibiao.cleaner.core.boilerplate.TitleText;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.layout.BrokenParagraphs;
import io.zhibiao.cleaner.core.layout.BrokenTitle;
import io.zhibiao.cleaner.core.layout.LayoutSpaces;
import io.zhibiao.cleaner.core.layout.OneLineReports;
import io.zhibiao.cleaner.core.layout.PassageStep;
import io.zhibiao.cleaner.core.meta.Titles;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.region.RegionFinder;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.cleaner.core.repair.TextRepairs;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.RawPage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a fetched page, or a document, into the posting its government wrote: decoded, repaired, freed of chrome and spam, with
 * blocks and metadata; the attachments that came with a page (PageBundle) are blocks of it. Thread-safe; time and memory are linear in the page's length.
 *
 * <pre>{@code List<CleanPosting> postings = Cleaner.standard().clean(page, body, Instant.now());}</pre>
 */
public final class Cleaner {
    private final Sources sources = new Sources();
    private final TextRepairs repairs = TextRepairs.standard();
    private final SpamLines spam = new SpamLines();
    private final Chrome chrome = new Chrome(new ChromeLines());
    private final List<PassageStep> cut = List.of(new OneLineReports());
    private final List<PassageStep> join = List.of(new BrokenTitle(), new BrokenParagraphs(), new RepeatedText());
    private final RegionFinder regions = RegionFinder.standard();
    private final LayoutSpaces spaces = new LayoutSpaces();

    private Cleaner() {}

    /** The cleaner with the project's tables. */
    public static Cleaner standard() {
        return new Cleaner();
    }

    /**
     * The postings of a page: one, or several for a gazette.
     *
     * @param body the page's bytes as they came
     * @param cleanedAt told in the postings
     * @throws UnreadablePage for what holds no posting at all; the message says what is wrong and what to do
     */
    public List<CleanPosting> clean(RawPage page, byte[] body, Instant cleanedAt) {
        RepairLog log = new RepairLog();
        Source source = sources.read(page, body, log);
        PageContent content = repairs.apply(source.content(), log);
        PostingBuilder builder = new PostingBuilder(page, source.charset(), cleanedAt, regions);
        List<Passage> passages = spam.apply(content.passages(), log);
        if (isSpam(passages, log)) {
            return List.of(builder.spam(log));
        }
        passages = map(run(cut, passages, log), log);
        List<String> titles =
                content.titles().stream().filter(t -> !spam.isSpam(t)).toList();
        String title = Titles.find(titles, passages, page.titleHint());
        passages = run(join, chrome.drop(withTitle(passages, title), title), log);
        Attachments attachments = source.attachments().laidOut(passages, p -> laidOut(p, log), log);
        return List.of(builder.posting(title, content.facts(), content.passages(), passages, attachments, log));
    }

    /** The passages of an attachment, which has no chrome around them. */
    private List<Passage> laidOut(PageContent attachment, RepairLog log) {
        List<Passage> passages = repairs.apply(attachment, log).passages();
        return run(join, map(run(cut, passages, log), log), log);
    }

    private static List<Passage> run(List<PassageStep> steps, List<Passage> passages, RepairLog log) {
        List<Passage> done = passages;
        for (PassageStep step : steps) {
            done = step.apply(done, log);
        }
        return done;
    }

    private List<Passage> map(List<Passage> passages, RepairLog log) {
        List<Passage> mapped = new ArrayList<>(passages.size());
        for (Passage passage : passages) {
            Passage clean = passage.map(text -> spaces.apply(text, log));
            if (!clean.text().isEmpty()) {
                mapped.add(clean);
            }
        }
        return mapped;
    }

    /** Nothing readable is left once the spam is gone. */
    private static boolean isSpam(List<Passage> passages, RepairLog log) {
        int left = passages.stream()
                .map(Passage::text)
                .filter(t -> t.length() >= 20)
                .mapToInt(Han::count)
                .sum();
        return log.count(SpamLines.KIND) > 0 && left < 60;
    }

    /** A page's marked title stands outside its article: it goes first, unless the article begins with it. */
    private static List<Passage> withTitle(List<Passage> passages, String title) {
        String key = TitleText.key(title);
        boolean present = title.isEmpty()
                || passages.stream().limit(60).anyMatch(p -> TitleText.key(p.text())
                        .equals(key));
        if (present) {
            return passages;
        }
        List<Passage> titled = new ArrayList<>(passages.size() + 1);
        titled.add(new Line(title, 1));
        titled.addAll(passages);
        return titled;
    }
}
