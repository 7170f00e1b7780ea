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
import java.util.function.ToIntFunction;

/** All repairs of words, in the order in which they undo what was done to a page. */
public final class TextRepairs {
    /** A page is written in traditional script when this share of its characters is, one in so many, and not far fewer than are simplified. */
    private static final int TRADITIONAL = 50;

    /** This many doubled marks on a page are no slips. */
    private static final int DOUBLED = 3;

    private final TextRepair escapes = new LiteralEscapes();
    private final TextRepair encoding = new DoubleEncoding(Lexicon.standard(), Script.standard());
    private final TextRepair annotations = new PinyinAnnotations(Readings.standard());
    private final TextRepair shift;
    private final TextRepair shiftInTraditional;
    private final TextRepair traditional;
    private final TextRepair stops = new DoubledStops();
    private final TextRepair signs = new FullWidthSigns();

    private TextRepairs(Script script) {
        this.shift = new ByteShift(Lexicon.standard(), Readings.standard(), script, false);
        this.shiftInTraditional = new ByteShift(Lexicon.standard(), Readings.standard(), script, true);
        this.traditional = new TraditionalScript(script);
    }

    /** The repairs with the project's tables. */
    public static TextRepairs standard() {
        return new TextRepairs(Script.standard());
    }

    /** The page with its titles, facts and passages repaired; what was done to the passages goes to the log. */
    public PageContent apply(PageContent page, RepairLog log) {
        List<TextRepair> steps = steps(page.passages());
        RepairLog aside = new RepairLog();
        Map<String, String> facts = new HashMap<>();
        page.facts().forEach((name, value) -> facts.put(name, run(steps, value, aside)));
        List<String> titles =
                page.titles().stream().map(t -> run(steps, t, aside)).toList();
        List<Passage> passages = new ArrayList<>(page.passages().size());
        for (Passage passage : page.passages()) {
            passages.add(
                    switch (passage) {
                        case Line line -> line.with(run(steps, line.traits(), log));
                        case Table table -> table.map(text -> run(steps, text, log));
                    });
        }
        List<String> around =
                page.around().stream().map(line -> run(steps, line, aside)).toList();
        return new PageContent(titles, facts, around, page.leftOut(), passages);
    }

    private List<TextRepair> steps(List<Passage> passages) {
        boolean convert = isTraditional(passages);
        List<TextRepair> steps = new ArrayList<>(List.of(escapes, encoding));
        steps.add(convert ? shiftInTraditional : shift);
        steps.add(annotations);
        if (convert) {
            steps.add(traditional);
        }
        if (sum(passages, Traits::doubledStops) >= DOUBLED) {
            steps.add(stops);
        }
        steps.add(signs);
        return steps;
    }

    private static boolean isTraditional(List<Passage> passages) {
        long written = sum(passages, Traits::traditional);
        return written > 0
                && written * TRADITIONAL >= sum(passages, Traits::han)
                && written * 10 >= sum(passages, Traits::simplifiedOnly);
    }

    private static long sum(List<Passage> passages, ToIntFunction<Traits> figure) {
        long sum = 0;
        for (Passage passage : passages) {
            sum += figure.applyAsInt(passage.traits());
        }
        return sum;
    }

    private static String run(List<TextRepair> steps, String text, RepairLog log) {
        return run(steps, Traits.of(text), log);
    }

    private static String run(List<TextRepair> steps, Traits text, RepairLog log) {
        Traits repaired = text;
        for (TextRepair step : steps) {
            if (step.concerns(repaired)) {
                String after = step.apply(repaired.text(), log);
                repaired = after.equals(repaired.text()) ? repaired : Traits.of(after);
            }
        }
        return repaired.text();
    }
}
