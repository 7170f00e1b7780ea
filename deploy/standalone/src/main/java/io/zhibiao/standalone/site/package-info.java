/** A local web site that behaves like several government sites, with postings of our own writing on a timeline. */
@NullMarked
package io.zhibiao.standalone.site;

import org.jspecify.annotations.NullMarked;
