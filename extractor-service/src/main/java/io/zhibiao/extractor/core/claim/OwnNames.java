package io.zhibiao.extractor.core.claim;

/** The name of the posting's own region in front of an indicator's: it tells whose the figure is, not what (上虞地区生产总值). */
final class OwnNames {
    private static final String ENDS = "省市县区旗";
    private static final int SHORTEST = 2;
    private static final String SELF_GOVERNED = "自治";
    private static final String LONG_NAMED = "内蒙古";

    private final NameFinder names;

    OwnNames(NameFinder names) {
        this.names = names;
    }

    /** The same question without that name. Its short form goes only where the rest is an indicator's name: 大同煤矿 is none. */
    Ask without(Ask asked) {
        Ask ask = withFirst(asked);
        String own = ask.context().own.name();
        if (ask.words().isEmpty() || ask.words().charAt(0) != own.charAt(0)) {
            return ask;
        }
        if (ask.words().startsWith(own)) {
            return behind(ask, own.length());
        }
        boolean mayBe = own.length() > SHORTEST && ENDS.indexOf(own.charAt(own.length() - 1)) >= 0;
        String shortName = mayBe ? shortName(own) : own;
        if (!mayBe || !ask.words().startsWith(shortName)) {
            return ask;
        }
        Ask rest = behind(ask, shortName.length());
        return !rest.equals(ask) && known(rest) && !known(ask) ? rest : ask;
    }

    /** 和田机场: of a region whose name starts with 和 that is no word between two things. */
    private static Ask withFirst(Ask ask) {
        Phrase name = ask.name();
        int at = name.from() - 1;
        String own = ask.context().own.name();
        boolean cut = !name.empty()
                && at >= ask.place().lower()
                && own.length() > SHORTEST
                && name.clause().tokens().text().regionMatches(at, own, 0, SHORTEST);
        return cut
                ? new Ask(
                        ask.place(),
                        ask.value(),
                        ask.left(),
                        new Phrase(name.clause(), at, name.to()),
                        ask.measure(),
                        ask.context())
                : ask;
    }

    /** 四川, 景宁 of 景宁畲族自治县, 内蒙古. */
    private static String shortName(String own) {
        if (!own.contains(SELF_GOVERNED)) {
            return own.substring(0, own.length() - 1);
        }
        return own.startsWith(LONG_NAMED) ? LONG_NAMED : own.substring(0, SHORTEST);
    }

    private boolean known(Ask ask) {
        Phrase name = ask.name();
        return names.find(name.clause(), name.from(), name.to(), ask.unit(), ask.measure()) != null;
    }

    private static Ask behind(Ask ask, int length) {
        Phrase name = ask.name();
        Phrase rest = new Phrase(name.clause(), name.from() + length, name.to()).trimmed();
        boolean shown = name.clause()
                .text(name.from(), name.from() + length)
                .equals(ask.words().substring(0, length));
        return shown && !rest.empty() && rest.to() - rest.from() >= SHORTEST
                ? new Ask(ask.place(), ask.value(), ask.left(), rest, ask.measure(), ask.context())
                : ask;
    }
}
