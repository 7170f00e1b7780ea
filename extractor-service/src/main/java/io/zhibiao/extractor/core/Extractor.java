package io.zhibiao.extractor.core;

import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.IndicatorEvent;
import io.zhibiao.events.PostingExtracted;
import io.zhibiao.events.Region;
import io.zhibiao.extractor.core.catalogue.Catalogue;
import io.zhibiao.extractor.core.claim.Draft;
import io.zhibiao.extractor.core.claim.PostingReader;
import io.zhibiao.extractor.core.claim.Rules;
import io.zhibiao.extractor.core.claim.Unstated;
import io.zhibiao.extractor.core.lexicon.Lexicon;
import io.zhibiao.extractor.core.lexicon.LexiconLoader;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Phrases;
import io.zhibiao.extractor.core.lexicon.YamlFaults;
import io.zhibiao.extractor.core.outline.HeadingWords;
import io.zhibiao.extractor.core.outline.Line;
import io.zhibiao.extractor.core.outline.Outliner;
import io.zhibiao.extractor.core.outline.Years;
import io.zhibiao.extractor.core.place.Places;
import io.zhibiao.extractor.core.token.Tokenizer;
import io.zhibiao.extractor.core.token.Tokens;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a cleaned posting into indicator events. Thread-safe.
 *
 * <p>{@code 地区生产总值增长6%左右} in a plan for 2024 becomes the target 2024 of gdp, growth, 6 %, approx, with the clause it
 * came from, the rules that read it and how sure they are.
 */
public final class Extractor {
    private static final Region UNKNOWN = new Region("未知地区", null, null, null, List.of());

    private final Catalogue catalogue;
    private final Lexicon lexicon;
    private final HeadingWords headings;
    private final Places places;
    private final Tokenizer tokenizer;
    private final Outliner outliner;
    private final PostingReader reader;

    private Extractor(Catalogue catalogue, Lexicon lexicon, HeadingWords headings, Places places, Rules rules) {
        this.catalogue = catalogue;
        this.lexicon = lexicon;
        this.headings = headings;
        this.places = places;
        this.tokenizer = new Tokenizer(lexicon);
        this.outliner = new Outliner(headings);
        this.reader = new PostingReader(catalogue, lexicon, places, rules);
    }

    /**
     * The extractor with the standard catalogue and lexicons.
     *
     * @throws io.zhibiao.extractor.core.lexicon.BadData naming every fault of the data files
     */
    public static Extractor standard() {
        YamlFaults faults = new YamlFaults();
        Catalogue catalogue = Catalogue.load(faults);
        Places places = Places.standard();
        Lexicon lexicon = LexiconLoader.load(catalogue.names(), places.sureNames(), faults);
        catalogue.checkUnits(lexicon, faults);
        HeadingWords headings = HeadingWords.load(faults);
        faults.refuse();
        return new Extractor(catalogue, lexicon, headings, places, Rules.all());
    }

    /** The same with other rules, sharing the data; to see what a rule does. */
    public Extractor with(Rules rules) {
        return new Extractor(catalogue, lexicon, headings, places, rules);
    }

    /** The same without one phrase of its lexicon; to see what the phrase does. */
    public Extractor without(PhraseList list, String phrase) {
        return new Extractor(catalogue, lexicon.without(list, phrase), headings, places, Rules.all());
    }

    /** The phrases it reads with. */
    public Phrases phrases() {
        return lexicon.phrases();
    }

    /** The catalogue it reads with. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** All claims of a posting, of whatever kind it is; spam has none, and gives the marker alone. */
    public Extraction extract(CleanPosting posting, Instant extractedAt) {
        List<IndicatorEvent> events = posting.spam() ? List.of() : events(posting, extractedAt);
        PostingExtracted marker = new PostingExtracted(
                posting.ref(),
                posting.region(),
                events.stream().map(IndicatorEvent::id).toList(),
                catalogue.version(),
                posting.backfill(),
                extractedAt);
        return new Extraction(events, marker);
    }

    private List<IndicatorEvent> events(CleanPosting posting, Instant extractedAt) {
        Region own = posting.region() == null ? UNKNOWN : posting.region();
        Tokens tokens = tokenizer.readPosting(posting.text());
        List<Line> lines = outliner.lines(posting);
        EventMaker maker = new EventMaker(posting, catalogue.version(), extractedAt);
        List<Draft> drafts = new ArrayList<>();
        reader.read(posting, own, lines, tokens, (draft, line) -> {
            drafts.add(draft);
            maker.add(draft, line);
        });
        Unstated.Opening unstated = Unstated.of(posting, own, Years.of(posting).target(), lines, drafts);
        if (unstated != null) {
            maker.add(unstated.draft(), unstated.line());
        }
        return maker.events();
    }
}
