package io.zhibiao.standalone.look;

/** A page of HTML to look at, made of one file. */
public interface View {
    /** The whole document. */
    String html();

    /** What the list of pages tells of it, in a few words of this program's own. */
    String note();
}
