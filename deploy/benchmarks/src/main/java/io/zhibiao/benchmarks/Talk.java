package io.zhibiao.benchmarks;

import java.util.List;
import java.util.Random;

/**
 * What reports say between their figures: sentences without a claim, put together at random from phrases of our own. The same seed
 * gives the same sentences.
 */
final class Talk {
    private static final List<String> OPENINGS = List.of(
            "一年来",
            "面对复杂多变的外部环境",
            "在县委的坚强领导下",
            "坚持稳中求进工作总基调",
            "围绕高质量发展首要任务",
            "聚焦群众急难愁盼",
            "紧扣产业强县目标",
            "统筹发展和安全",
            "以改革破难题、以开放添活力",
            "顺应人民群众对美好生活的新期待",
            "立足资源禀赋和区位优势",
            "对标先进地区经验做法");
    private static final List<String> VERBS = List.of(
            "大力推进", "持续优化", "不断完善", "全面落实", "深入实施", "扎实开展", "加快建设", "着力提升", "积极培育", "严格落实", "切实加强", "统筹推进", "有序推进",
            "健全完善", "巩固拓展", "主动融入", "用心办好", "从严抓好");
    private static final List<String> OBJECTS = List.of(
            "特色产业集群",
            "营商环境",
            "项目全周期服务机制",
            "科技创新体系",
            "城乡公共服务",
            "乡村全面振兴",
            "生态环境保护",
            "基层社会治理",
            "重点领域改革",
            "安全生产责任",
            "农村人居环境整治",
            "文化旅游融合发展",
            "教育医疗资源布局",
            "防汛抗旱各项准备",
            "企业梯度培育",
            "政务服务“一网通办”",
            "现代物流网络",
            "国土空间规划",
            "耕地保护责任",
            "养老托育服务",
            "招商引资专班",
            "数字化转型",
            "矛盾纠纷多元化解",
            "惠企政策直达快享");
    private static final List<String> ENDINGS = List.of(
            "发展基础更加牢固",
            "群众获得感明显增强",
            "城乡面貌焕然一新",
            "市场主体信心稳步回升",
            "重点工作取得新进展",
            "干事创业氛围日益浓厚",
            "社会大局保持和谐稳定",
            "产业结构更趋合理",
            "绿色底色更加鲜明",
            "治理效能得到新提升",
            "发展活力竞相迸发",
            "民生底线兜得更牢");

    private final Random random;

    Talk(long seed) {
        this.random = new Random(seed);
    }

    /** Whole sentences of at least so many characters. */
    String ofLength(int characters) {
        StringBuilder talk = new StringBuilder();
        while (talk.length() < characters) {
            talk.append(any(OPENINGS)).append('，');
            for (int i = 1 + random.nextInt(3); i >= 0; i--) {
                talk.append(any(VERBS)).append(any(OBJECTS)).append('，');
            }
            talk.append(any(ENDINGS)).append('。');
        }
        return talk.toString();
    }

    private String any(List<String> phrases) {
        return phrases.get(random.nextInt(phrases.size()));
    }
}
