package io.zhibiao.fetcher.http;

/** How we name ourselves to sites: who asks, what for, and how to reach them. */
public final class UserAgent {
    private UserAgent() {}

    /** The User-Agent header; the contact is a mail or web address of who runs this, in ASCII. */
    public static String of(String contact) {
        return "zhibiao/0.1 (watches economic targets; contact: " + contact.replaceAll("[^\\x20-\\x7e]|[()]", "") + ")";
    }
}
