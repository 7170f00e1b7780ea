package io.zhibiao.cleaner.core.repair;

import io.zhibiao.cleaner.core.language.Lexicon;
import io.zhibiao.cleaner.core.language.Readings;
import io.zhibiao.cleaner.core.language.Script;
import io.zhibiao.cleaner.core.language.Traits;
import io.zhibiao.cleaner.core.page.Line;
import io.zhibiao.cleaner.core.page.PageContent;
import io.zhibiao.cleaner.core.page.Passage;
import io.zhibiao.cleaner.core.page.Table;
import io.zhibiao.cleaner.core.shift.ByteShift;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All repairs of words, in the order in which they undo what was done to a page. */
public final class TextRepairs {
    /** A page is written in traditional script when this share of its characters is, one in so many, and not far fewer than are simplified. */
    private static final int TRADITIONAL = 50;

    /** This many doubled marks on a page are no slips. */
    private static final int DOUBLED = 3;

    private final Script script;
    private final TextRepair escapes = new LiteralEscapes();
    private final TextRepair encoding = new DoubleEncoding(Lexicon.standard(), Script.standard());
    private final TextRepair annotations = new PinyinAnnotations(Readings.standard());
    private final TextRepair traditional;
    private final TextRepair stops = new DoubledStops();
    private final TextRepair signs = new FullWidthSigns();

    private TextRepairs(Script script) {
        this.script = script;
        this.traditional = new TraditionalScript(script);
    }

    /** The repairs with the project's tables. */
    public static TextRepairs standard() {
        return new TextRepairs(Script.standard());
    }

    /** The page with its titles, facts and passages repaired; what was done to the passages goes to the log. */
    public PageContent apply(PageContent page, RepairLog log) {
        List<Traits> traits =
                page.passages().stream().map(p -> Traits.of(p.text())).toList();
        List<TextRepair> steps = steps(traits);
        RepairLog aside = new RepairLog();
        Map<String, String> facts = new HashMap<>();
        page.facts().forEach((name, value) -> facts.put(name, run(steps, value, aside)));
        List<String> titles =
                page.titles().stream().map(t -> run(steps, t, aside)).toList();
        List<Passage> passages = new ArrayList<>(page.passages().size());
        for (int i = 0; i < traits.size(); i++) {
            Traits whole = traits.get(i);
            passages.add(
                    switch (page.passages().get(i)) {
                        case Line line -> line.map(text -> run(steps, text, whole, log));
                        case Table table -> table.map(text -> run(steps, text, log));
                    });
        }
        List<String> around =
                page.around().stream().map(line -> run(steps, line, aside)).toList();
        return new PageContent(titles, facts, around, passages);
    }

    private List<TextRepair> steps(List<Traits> passages) {
        long han = 0;
        long written = 0;
        long simplified = 0;
        long doubled = 0;
        for (Traits traits : passages) {
            han += traits.han();
            written += traits.traditional();
            simplified += traits.simplifiedOnly();
            doubled += traits.doubledStops();
        }
        boolean convert = written > 0 && written * TRADITIONAL >= han && written * 10 >= simplified;
        List<TextRepair> steps = new ArrayList<>(List.of(escapes, encoding));
        steps.add(new ByteShift(Lexicon.standard(), Readings.standard(), script, convert));
        steps.add(annotations);
        if (convert) {
            steps.add(traditional);
        }
        if (doubled >= DOUBLED) {
            steps.add(stops);
        }
        steps.add(signs);
        return steps;
    }

    private static String run(List<TextRepair> steps, String text, RepairLog log) {
        return run(steps, text, Traits.of(text), log);
    }

    private static String run(List<TextRepair> steps, String text, Traits whole, RepairLog log) {
        String repaired = text;
        Traits traits = whole;
        for (TextRepair step : steps) {
            String before = repaired;
            repaired = step.concerns(traits) ? step.apply(before, log) : before;
            traits = repaired.equals(before) ? traits : Traits.of(repaired);
        }
        return repaired;
    }
}
