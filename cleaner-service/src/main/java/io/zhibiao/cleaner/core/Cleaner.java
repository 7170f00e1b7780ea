package io.zhibiao.cleaner.core;

import io.zhibiao.cleaner.core.boilerplate.Chrome;
import io.zhibiao.cleaner.core.boilerplate.ChromeLines;
import io.zhibiao.cleaner.core.boilerplate.RepeatedText;
import io.zhibiao.cleaner.core.boilerplate.SpamLines;
import io.zhibiao.cleaner.core.boilerplate.TitleText;
import io.zhibiao.cleaner.core.doubt.Doubts;
import io.zhibiao.cleaner.core.gazette.Gazette;
import io.zhibiao.cleaner.core.gazette.Report;
import io.zhibiao.cleaner.core.language.Han;
import io.zhibiao.cleaner.core.language.Traits;
import io.zhibiao.cleaner.core.layout.BoardMarkup;
import io.zhibiao.cleaner.core.layout.BrokenParagraphs;
import io.zhibiao.cleaner.core.layout.BrokenTitle;
import io.zhibiao.cleaner.core.layout.EndMarks;
import io.zhibiao.cleaner.core.layout.LayoutSpaces;
import io.zhibiao.cleaner.core.layout.OneLineReports;
import io.zhibiao.cleaner.core.layout.PageNumbers;
import io.zhibiao.cleaner.core.layout.PassageStep;
import io.zhibiao.cleaner.core.layout.PreviewChunks;
import io.zhibiao.cleaner.core.meta.Kinds;
import io.zhibiao.cleaner.core.meta.Titles;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.region.RegionFinder;
import io.zhibiao.cleaner.core.repair.RepairLog;
import io.zhibiao.cleaner.core.repair.TextRepairs;
import io.zhibiao.cleaner.core.table.AlignedTables;
import io.zhibiao.cleaner.core.table.CutTables;
import io.zhibiao.cleaner.core.table.FlattenedTables;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.PostingKind;
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
    private final ChromeLines chromeLines = new ChromeLines();
    private final Chrome chrome = new Chrome(chromeLines);
    private final List<PassageStep> cut =
            List.of(new BoardMarkup(), new AlignedTables(), new PreviewChunks(), new OneLineReports());
    private final List<PassageStep> tables = List.of(new FlattenedTables(), new CutTables());
    private final List<PassageStep> join =
            List.of(new EndMarks(), new BrokenTitle(), new PageNumbers(), new BrokenParagraphs(), new RepeatedText());
    private final RegionFinder regions = RegionFinder.standard();
    private final LayoutSpaces spaces = new LayoutSpaces();

    private Cleaner() {}

    /** The cleaner with the project's tables. */
    public static Cleaner standard() {
        return new Cleaner();
    }

    /**
     * The postings of a page: one, or several for a gazette, each with the repairs of the whole page.
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
        spam.tell(content.leftOut(), log);
        spam.tell(content.titles(), log);
        passages = run(tables, map(run(cut, passages, log), log), log);
        List<String> titles = content.titles().stream().filter(this::mayBeTitle).toList();
        String title = Titles.find(titles, passages, page.titleHint());
        passages = chrome.drop(withTitle(passages, title), title);
        List<Report> reports = new ArrayList<>();
        for (Report report : Gazette.cut(passages, title)) {
            reports.add(new Report(report.number(), report.title(), joined(report.passages(), log)));
        }
        source.attachments().layOut(reports.getFirst().passages(), a -> laidOut(a, log), log);
        return builder.postings(reports, content, source.attachments(), log);
    }

    /** Pages mark their path and their footer as headings too; no such line is a title unless it names a kind of document. */
    private boolean mayBeTitle(String marked) {
        boolean chromeLine = chromeLines.isChrome(marked) || chromeLines.isEnd(marked);
        return !spam.isSpam(marked) && (!chromeLine || Kinds.ofTitle(marked) != PostingKind.OTHER);
    }

    /** The passages of an attachment, which has no chrome around them. */
    private List<Passage> laidOut(PageContent attachment, RepairLog log) {
        List<Passage> passages = repairs.apply(attachment, log).passages();
        return joined(run(tables, map(run(cut, passages, log), log), log), log);
    }

    private List<Passage> joined(List<Passage> passages, RepairLog log) {
        List<Passage> joined = run(join, passages, log);
        Doubts.of(joined, log);
        return joined;
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
            boolean blank = passage.traits().has(Traits.BLANK);
            Passage clean = blank ? passage.map(text -> spaces.apply(text, log)) : passage;
            if (!clean.text().isEmpty()) {
                mapped.add(clean);
            }
        }
        return mapped;
    }

    /** Nothing readable is left once the spam is gone. */
    private static boolean isSpam(List<Passage> passages, RepairLog log) {
        if (log.count(SpamLines.KIND) == 0) {
            return false;
        }
        int left = passages.stream()
                .map(Passage::text)
                .filter(t -> t.length() >= 20)
                .mapToInt(Han::count)
                .sum();
        return left < 60;
    }

    /** A page's marked title stands outside its article: it goes first, unless the article begins with it. */
    private static List<Passage> withTitle(List<Passage> passages, String title) {
        if (title.isEmpty() || beginsWith(passages, TitleText.key(title))) {
            return passages;
        }
        List<Passage> titled = new ArrayList<>(passages.size() + 1);
        titled.add(new Line(title, 1));
        titled.addAll(passages);
        return titled;
    }

    /** Whether the title is among the first lines, with most of the text behind it: before a second copy of the text it is late. */
    private static boolean beginsWith(List<Passage> passages, String key) {
        for (int i = 0; i < Math.min(passages.size(), 60); i++) {
            if (TitleText.is(passages.get(i).text(), key)) {
                return length(passages.subList(0, i)) < Math.max(1, length(passages.subList(i + 1, passages.size())));
            }
        }
        return false;
    }

    private static int length(List<Passage> passages) {
        return passages.stream().mapToInt(p -> p.text().length()).sum();
    }
}
