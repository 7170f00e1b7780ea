package io.zhibiao.cleaner.core.region;

import java.util.regex.Pattern;

/** The part a name plays by the words around it, strongest first; the weight is what it proves in a text's own opening. */
enum Role {
    /** 临湘市第十八届人民代表大会第三次会议: also where 第 or 人民 was lost. */
    SESSION(
            100,
            "",
            "第?\\s{0,2}[一二三四五六七八九十百零〇\\d]{1,4}\\s{0,2}届\\s{0,2}(?:人民代表大会|人大)|人民代表大会(?!常务|代表)|人大[一二三四五六七八九十]{1,3}届"),

    /** 关于洪湖市2023年国民经济和社会发展计划…, 2024年洪湖市政府工作报告. */
    SUBJECT(90, "", "[^。！？；\\n]{0,40}?(?:国民经济|工作报告|统计公报|统计快报|计划草案|计划[（(]草案|计划执行|预算执行|经济运行情况|五年规划)"),

    /** 受洪湖市人民政府委托, 我代表洪湖市人民政府. */
    MANDATE(80, "(?:受|代表)", "(?:人民政府|政府|行政公署|行署|管理委员会|管委会)"),

    /** 洪湖市人民政府市长, 临湘市发展和改革局. */
    OFFICE(50, "", "(?:人民政府|政府|行政公署|行署|管委会|人大常委会|[\\p{IsHan}]{0,10}?(?:局|委员会|发改委|厅|调查队|办公室))"),

    /** A name that plays no other part. */
    NAMED(0, "", "");

    private static final int LEFT = 4;
    private static final int RIGHT = 60;

    private final int weight;
    private final Pattern before;
    private final Pattern after;

    Role(int weight, String before, String after) {
        this.weight = weight;
        this.before = Pattern.compile(before + "\\s{0,2}$");
        this.after = Pattern.compile("\\s{0,2}(?:" + after + ")");
    }

    int weight() {
        return weight;
    }

    /** Whether the part tells by itself, anywhere in a text, that the posting is the name's own. */
    boolean self() {
        return this == SESSION || this == MANDATE;
    }

    /** The strongest part played by the name between the offsets. */
    static Role of(CharSequence text, int start, int end) {
        for (Role role : values()) {
            if (role.fits(text, start, end)) {
                return role;
            }
        }
        return NAMED;
    }

    private boolean fits(CharSequence text, int start, int end) {
        return after.matcher(text)
                        .region(end, Math.min(text.length(), end + RIGHT))
                        .lookingAt()
                && before.matcher(text).region(Math.max(0, start - LEFT), start).find();
    }
}
