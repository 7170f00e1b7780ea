package io.zhibiao.cleaner.core.page;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Remembers the answers for the attributes that pages repeat on every element. Thread-safe; its size is bounded. */
final class Memo {
    private static final int MOST = 4096;
    private static final int LONGEST = 200;

    private final Map<String, Boolean> answers = new ConcurrentHashMap<>();
    private final Predicate<String> question;

    Memo(Predicate<String> question) {
        this.question = question;
    }

    boolean test(String attribute) {
        if (attribute.length() > LONGEST) {
            return question.test(attribute);
        }
        Boolean known = answers.get(attribute);
        if (known != null) {
            return known;
        }
        boolean answer = question.test(attribute);
        if (answers.size() < MOST) {
            answers.put(attribute, answer);
        }
        return answer;
    }
}
