package io.zhibiao.benchmarks;

/**
 * What stands around an article on a government site, at its real size: styles and scripts, menus of a hundred links, lists of
 * related pages, a footer. The templates of the main-content set have a few of each, enough to tell whether they are left out; home
 * pages of the sites are 88 kB at the median (source-sites.md), and an article's page carries much of the same.
 */
final class SiteMarkup {
    private static final int MENU = 90;
    private static final int RELATED = 30;
    private static final int RULES = 80;
    private static final int CALLS = 60;

    private static final String[] NAMES = {
        "政府信息公开", "领导之窗", "机构设置", "政策文件", "政策解读", "规划计划", "财政信息", "统计信息", "重点领域", "人事信息", "办事服务", "互动交流", "部门动态",
        "乡镇动态", "通知公告"
    };

    private SiteMarkup() {}

    /** A template with the markup around its article; one without a head or a body is left as it is. */
    static String around(String template) {
        return template.replaceFirst("(?i)</head>", HEAD + "$0")
                .replaceFirst("(?i)<body[^>]*>", "$0" + MENUS)
                .replaceFirst("(?i)</body>", FOOTER + "$0");
    }

    private static final String HEAD = styles() + script();
    private static final String MENUS = "<div class=\"header\"><div class=\"nav\">" + links(MENU) + "</div></div>";
    private static final String FOOTER =
            "<div class=\"related\">" + links(RELATED) + "</div><div class=\"footer\"><p>主办单位：某县人民政府办公室</p></div>";

    private static String styles() {
        StringBuilder styles = new StringBuilder("<style type=\"text/css\">\n");
        for (int i = 0; i < RULES; i++) {
            styles.append(".box-%d .list li a{color:#333;font:normal %dpx/1.8 \"Microsoft YaHei\";padding:0 %dpx}\n"
                    .formatted(i, 12 + i % 8, i % 30));
        }
        return styles.append("</style>\n").toString();
    }

    private static String script() {
        StringBuilder script = new StringBuilder("<script type=\"text/javascript\">\n");
        for (int i = 0; i < CALLS; i++) {
            script.append(
                    "function tab%d(n){var e=document.getElementById('tab'+n);if(e){e.className='on';show(e,%d);}}\n"
                            .formatted(i, i));
        }
        return script.append("</script>\n").toString();
    }

    private static String links(int count) {
        StringBuilder links = new StringBuilder("<ul>\n");
        for (int i = 0; i < count; i++) {
            String name = NAMES[i % NAMES.length];
            links.append(
                    "<li class=\"item item-%d\"><a href=\"/zwgk/fdzdgknr/c%d/index.html\" target=\"_blank\" title=\"%s\">%s</a></li>\n"
                            .formatted(i % 5, 1000 + i, name, name));
        }
        return links.append("</ul>").toString();
    }
}
