package io.zhibiao.cleaner.core.region;

/** The part a name plays by the words around it, strongest first. */
enum Role {
    /** 临湘市第十八届人民代表大会第三次会议: also where 第 or 人民 was lost. */
    SESSION(100),

    /** 关于洪湖市2023年国民经济和社会发展计划…, 2024年洪湖市政府工作报告. */
    SUBJECT(90),

    /** 受洪湖市人民政府委托, 我代表洪湖市人民政府. */
    MANDATE(80),

    /** 洪湖市人民政府市长, 临湘市发展和改革局. */
    OFFICE(50),

    /** A name that plays no other part. */
    NAMED(0);

    private final int weight;

    Role(int weight) {
        this.weight = weight;
    }

    /** What the part proves in a text's own opening. */
    int weight() {
        return weight;
    }

    /** The strongest part that a name plays by what is around it. */
    static Role of(Surroundings around) {
        if (around.session()) {
            return SESSION;
        }
        if (around.subject()) {
            return SUBJECT;
        }
        if (around.mandate()) {
            return MANDATE;
        }
        return around.office() ? OFFICE : NAMED;
    }

    /** The same of those parts alone that tell anywhere in a text that the posting is the name's own. */
    static Role selfTelling(Surroundings around) {
        if (around.session()) {
            return SESSION;
        }
        return around.mandate() ? MANDATE : NAMED;
    }
}
