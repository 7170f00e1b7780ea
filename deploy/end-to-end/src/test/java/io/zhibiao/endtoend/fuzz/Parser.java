package io.zhibiao.endtoend.fuzz;

/** Something that reads foreign bytes; it may refuse them in its own words, and throws whatever else is a fault. */
@FunctionalInterface
public interface Parser {
    void read(byte[] bytes) throws Exception;
}
