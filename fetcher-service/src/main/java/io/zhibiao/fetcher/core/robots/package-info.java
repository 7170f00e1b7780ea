/** What sites ask of robots: robots.txt by RFC 9309, and robots meta tags. */
@NullMarked
package io.zhibiao.fetcher.core.robots;

import org.jspecify.annotations.NullMarked;
