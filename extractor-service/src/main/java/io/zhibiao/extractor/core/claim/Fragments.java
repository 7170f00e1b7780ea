package io.zhibiao.extractor.core.claim;

import io.zhibiao.extractor.core.claim.SubjectFinder.Found;
import io.zhibiao.extractor.core.lexicon.PhraseList;
import io.zhibiao.extractor.core.lexicon.Unit;
import io.zhibiao.extractor.core.lexicon.WordClass;
import org.jspecify.annotations.Nullable;

/** Values in front of which stands no name, but what one leaves out: a verb, a place, a character; the thing was told before. */
final class Fragments {
    private static final int LONGEST_VERB = 3;
    private static final String LIMIT = "限额";

    /** What may stand in front of a stage and be no thing: 已开工, 年出栏. */
    private static final String ADVERBS = "已新续年未";

    private Fragments() {}

    /** 竣工41个: another verb, the same thing. */
    @Nullable
    static Found verb(Ask ask) {
        Subject before = ask.context().counted(ask.unit());
        boolean bare = ask.left().change() == null
                && ask.name().only(Masks.DO)
                && !ask.name().endsWith(Masks.NAME)
                && ask.words().length() <= LONGEST_VERB;
        boolean reaches = ask.clause().phrases(PhraseList.GAINS).contains(ask.words())
                || ask.clause().phrases(PhraseList.DRAWS).contains(ask.words());
        if (bare && reaches) {
            return new Found(Subject.words(ask.words()), "verb-carried", 0.8);
        }
        return bare && before != null ? verbCarried(ask, ask.context().rootOf(before)) : null;
    }

    /** 昆山市增长8%: only the place is another. */
    @Nullable
    static Found place(Ask ask) {
        Subject before = ask.context().subject;
        if (before == null || ask.unit().dimension() == Unit.Dimension.COUNT) {
            return null;
        }
        Regions.Spot spot = ask.context()
                .regions
                .place(
                        ask.context(),
                        ask.clause(),
                        ask.name().from(),
                        ask.name().to());
        return spot != null && spot.end() == ask.name().to() ? new Found(before, "carried-place", 0.85) : null;
    }

    /** 控制在市下达的6‰以内, 超额完成省下达的3.5%: who set an aim is no name; a limit of debts is of all, whatever parts were told since. */
    @Nullable
    static Found set(Ask ask) {
        Subject before = ask.context().subject;
        Clause clause = ask.clause();
        String words = clause.text(ask.name().from(), ask.value().amount().start());
        boolean set = Any.starts(words, clause.phrases(PhraseList.HOLDS))
                && Any.ends(withoutOf(words), clause.phrases(PhraseList.SETTING));
        boolean whole = words.contains(LIMIT) && !ask.context().heads.isEmpty();
        return set && before != null
                ? new Found(whole ? ask.context().heads.getFirst() : before, "carried-set", 0.85)
                : null;
    }

    private static String withoutOf(String words) {
        return words.endsWith("的") ? words.substring(0, words.length() - 1) : words;
    }

    /** A name of one character is a verb left over. */
    @Nullable
    static Found character(Ask ask) {
        Subject before = ask.context().subject;
        boolean noun = ask.name().endsWith(WordClass.NOUN.bit());
        boolean verb = ask.words().length() == 1 && !noun && !listed(ask) && !thing(ask);
        return before != null && verb ? new Found(before, "carried-verb", 0.7) : null;
    }

    /** 纱增长16.2%: a thing of one character that opens its clause, no word of the lexicons. */
    private static boolean thing(Ask ask) {
        Clause clause = ask.clause();
        int next = clause.tokens().from(ask.name().from());
        boolean plain =
                next >= clause.last() || clause.start(next) >= ask.name().to();
        return plain
                && ask.left().change() != null
                && ask.unit().percent()
                && ask.name().from() == clause.from();
    }

    /** 马2.1万匹、羊64.8万只: a thing of one character. */
    private static boolean listed(Ask ask) {
        int before = ask.name().from() - 1;
        return ask.unit().dimension() == Unit.Dimension.COUNT
                && before >= 0
                && ask.clause().tokens().text().charAt(before) == '、';
    }

    /** 重点项目156个，其中新开工68个、续建88个: each verb is of the thing itself, not of what another was done with. */
    private static Found verbCarried(Ask ask, Subject of) {
        Phrase name = ask.name();
        String whole = behindStage(SubjectFinder.core(of, name.clause()), name.clause());
        String core = withoutStage(whole, name.clause());
        boolean told = of.surface().startsWith(name.words()) || core.endsWith(name.words()); // 免费检查1.2万人，实际检查12846人
        String words = told ? of.surface() : name.words() + core;
        boolean part = name.clause().says("其中", name.clause().from(), name.from());
        Subject subject = new Subject(words, part || !core.equals(whole) ? null : of.entry());
        ask.context().relate(subject, of);
        return new Found(subject, "verb-carried", 0.7);
    }

    /** 开工38个，开工率73.1%，投产21个: nor is one in front. */
    private static String behindStage(String core, Clause clause) {
        for (String stage : clause.phrases(PhraseList.STAGES)) {
            int from = core.startsWith("年" + stage) ? 1 : 0; // 年出栏生猪
            if (core.startsWith(stage, from) && core.length() > from + stage.length()) {
                return core.substring(from + stage.length());
            }
        }
        return core;
    }

    /** 项目开工390个、竣工437个: the stage before is not the next one's. */
    private static String withoutStage(String core, Clause clause) {
        for (String stage : clause.phrases(PhraseList.STAGES)) {
            int end = core.length() - stage.length();
            if (core.endsWith(stage) && (end > 1 || (end == 1 && ADVERBS.indexOf(core.charAt(0)) < 0))) {
                return core.substring(0, core.startsWith("已", end - 1) ? end - 1 : end);
            }
        }
        return core;
    }
}
