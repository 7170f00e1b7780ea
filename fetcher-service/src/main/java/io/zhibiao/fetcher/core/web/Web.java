package io.zhibiao.fetcher.core.web;

/** The web: takes one request, follows no redirect. Thread-safe; blocks until the answer is there or patience ends. */
public interface Web {
    /** The answer; trouble of any kind is an answer as well, never an exception. */
    Answer get(Ask ask);
}
