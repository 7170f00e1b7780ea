/** What sites ask of robots: robots.txt by RFC 9309, robots meta tags and X-Robots-Tag. */
@NullMarked
package io.zhibiao.fetcher.core.robots;

import org.jspecify.annotations.NullMarked;
