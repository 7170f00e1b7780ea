/** Runs the sentence corpus beside the rules; its format is told in the README beside the data. */
package io.zhibiao.extractor.corpus;
