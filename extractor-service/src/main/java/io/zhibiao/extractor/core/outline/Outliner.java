package io.zhibiao.extractor.core.outline;

import io.zhibiao.events.Block;
import io.zhibiao.events.BlockType;
import io.zhibiao.events.CleanPosting;
import io.zhibiao.events.PostingKind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parts a posting into lines and follows its headings: what reports, what plans, what only explains words. Headings come from
 * the posting's blocks, or where it has none from the lines' own look.
 */
public final class Outliner {
    private static final int LONGEST_HEADING = 45;
    private static final int LONGEST_LABEL = 16;
    private static final Pattern YEAR = Pattern.compile("^20\\d{2}年度?");
    private static final int LONGEST_OPENING = 80;
    private static final int LONGEST_RUN_IN = 30;

    private static final String PLAN = "计划";

    private final HeadingWords words;

    public Outliner(HeadingWords words) {
        this.words = words;
    }

    /** The lines that may hold claims, in text order. */
    public List<Line> lines(CleanPosting posting) {
        return new Walk(posting).run();
    }

    /** 关于下达2021年国民经济和社会发展计划的通知: a plan without a report on the one before it. */
    private boolean plansOnly(CleanPosting posting) {
        String title = posting.title();
        if (title == null || words.review().stream().anyMatch(title::contains)) {
            return false;
        }
        return posting.kind() == PostingKind.PLAN_REPORT ? title.contains(PLAN) : aims(posting, title);
    }

    /** 金凤区2025年民生实事, 竹山县明确2024年主要预期目标: what tells of a year's aims, no report. */
    private boolean aims(CleanPosting posting, String title) {
        Integer target = posting.targetYear();
        return posting.kind() == PostingKind.OTHER
                && target != null
                && title.contains(target + "年")
                && words.titles().stream().anyMatch(title::contains);
    }

    private final class Walk {
        private final CleanPosting posting;
        private final String text;
        private final Years years;
        private final List<Line> lines = new ArrayList<>();
        private Part part;
        private @Nullable String section;
        private boolean explaining;
        private Line.Span span = Line.Span.NONE;
        private int block;
        private final boolean planning;

        Walk(CleanPosting posting) {
            this.posting = posting;
            this.text = posting.text();
            this.years = Years.of(posting);
            this.planning = plansOnly(posting);
            this.part = planning ? Part.PLAN : Part.REVIEW;
        }

        List<Line> run() {
            int at = 0;
            while (at < text.length()) {
                int stop = text.indexOf('\n', at);
                int end = stop < 0 ? text.length() : stop;
                line(at, end);
                at = end + 1;
            }
            return lines;
        }

        private void line(int start, int end) {
            if (end <= start) {
                return;
            }
            int index = blockAt(start);
            BlockType type = index < 0 ? null : posting.blocks().get(index).type();
            if (type == BlockType.TITLE) {
                return;
            }
            boolean claims = true;
            if (heading(start, end, type)) {
                String heading = text.substring(start, Math.min(end, start + LONGEST_OPENING))
                        .strip();
                open(heading);
                claims = Headings.statesFigures(heading); // （一）城镇新增就业不少于8000人。
            }
            if (explaining || !claims) {
                return;
            }
            runIn(start, end);
            label(start, end);
            opening(start, Math.min(end, start + LONGEST_OPENING));
            spanOf(start, end);
            Part told = planning && tellsBehind(start, end) ? Part.REVIEW : part;
            lines.add(new Line(start, end, told, section, index, type == BlockType.TABLE, span));
        }

        /** Index of the block that holds this offset; blocks are in text order, so the search goes on where it stopped. */
        private int blockAt(int offset) {
            List<Block> blocks = posting.blocks();
            while (block < blocks.size() && blocks.get(block).end() <= offset) {
                block++;
            }
            return block < blocks.size() && blocks.get(block).start() <= offset ? block : -1;
        }

        private boolean heading(int start, int end, @Nullable BlockType type) {
            if (type == BlockType.HEADING || type == BlockType.NOTE) {
                return type == BlockType.HEADING
                        || explains(text.substring(start, end).strip());
            }
            return type != BlockType.TABLE
                    && end - start <= LONGEST_HEADING
                    && Headings.looksLikeOne(text.substring(start, end).strip());
        }

        private void open(String words) {
            section = words;
            explaining = explains(words);
            String heading = SpelledYears.arabic(words);
            if (posting.kind() == PostingKind.BULLETIN) {
                return;
            }
            if (Headings.level(heading) > 1) {
                span = years.spanUnder(heading, span);
                return;
            }
            Line.Span several = years.span(heading);
            Line.Span own = several.from() == 0 && Headings.firstLevel(heading) ? years.earlier(heading) : several;
            Part next = years.ahead(own) ? Part.PLAN : partOf(heading, part);
            boolean goesOn = !Headings.firstLevel(heading) && own.from() == 0 && next == part && !years.names(heading);
            span = goesOn ? span : own;
            part = next;
        }

        private boolean explains(String heading) {
            for (String note : words.notes()) {
                if (heading.endsWith(note) || heading.startsWith(note)) {
                    return true;
                }
            }
            return false;
        }

        private Part partOf(String heading, Part before) {
            int review = latest(words.review(), heading);
            int plan = latest(words.plan(), heading);
            if (review != plan && !years.namesReportAlone(heading)) {
                return review > plan ? Part.REVIEW : Part.PLAN;
            }
            return years.partOf(heading, before);
        }

        /** End of the last word of the list in the heading, or -1. */
        private static int latest(List<String> words, String heading) {
            int latest = -1;
            for (String word : words) {
                int at = heading.lastIndexOf(word);
                latest = at < 0 ? latest : Math.max(latest, at + word.length());
            }
            return latest;
        }

        /** 一、2023年计划执行情况2023年是…: a heading that ran into its paragraph. */
        private void runIn(int start, int end) {
            boolean may = posting.kind() != PostingKind.BULLETIN && Headings.mayStartFirstLevel(text.charAt(start));
            String line = may ? text.substring(start, Math.min(end, start + LONGEST_OPENING)) : "";
            if (Headings.firstLevel(line)) {
                part = partOf(line.substring(0, Math.min(line.length(), LONGEST_RUN_IN)), part);
            }
        }

        /** 去年成绩单：, 2026年工作安排：全年力争…: a few words in front of a colon say what is told behind it. */
        private void label(int start, int end) {
            int colon = start;
            int stop = Math.min(end, start + LONGEST_LABEL);
            while (colon < stop && "：:".indexOf(text.charAt(colon)) < 0) {
                colon++;
            }
            if (colon == stop || posting.kind() == PostingKind.BULLETIN) {
                return;
            }
            String label = text.substring(start, colon).strip();
            boolean alone = text.substring(colon + 1, end).isBlank();
            part = alone || isLabel(label) ? partOf(label, part) : part;
        }

        /** 工作安排 and the like, and a year in front of it at most: 较好完成了年初确定的目标：… is a sentence. */
        private boolean isLabel(String label) {
            String plain = YEAR.matcher(label).replaceFirst("");
            return words.plan().contains(plain) || words.review().contains(plain);
        }

        /** 过去的2025年，… under “十四五”时期回顾 tells of that year; 五年来，… under 2025年工作回顾 of five. */
        private void spanOf(int start, int end) {
            int at = start;
            while (at < end && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            boolean bulletin = posting.kind() == PostingKind.BULLETIN;
            Line.Span opened = bulletin ? Line.Span.NONE : years.opening(text, at, end);
            if (opened.from() > 0) {
                span = opened;
                part = years.ahead(opened) ? Part.PLAN : Part.REVIEW;
            }
            if (part == Part.PLAN && span.equals(years.reported())) {
                span = Line.Span.NONE;
            }
            if (bulletin || part == Part.PLAN) {
                return;
            }
            if (years.opensReport(text, at) || starts(at, words.year())) {
                span = years.reported();
            } else if (starts(at, words.years())) {
                span = years.behind();
            }
        }

        /** 过去一年，… among a year's aims. */
        private boolean tellsBehind(int start, int end) {
            boolean behind = years.opensReport(text, start) || starts(start, words.year());
            return behind && !text.substring(start, end).contains(years.target() + "年");
        }

        private boolean starts(int at, List<String> openings) {
            for (String opening : openings) {
                if (text.startsWith(opening, at)) {
                    return true;
                }
            }
            return false;
        }

        /** A posting without headings still turns to planning where a paragraph sets the next year's aims. */
        private void opening(int start, int end) {
            if (part == Part.PLAN || posting.kind() == PostingKind.BULLETIN) {
                return;
            }
            if (years.opensPlan(text, start, end, words.openings())) {
                part = Part.PLAN;
            }
        }
    }
}
