/** What the user reads: progress, the live feed, the summary and the status. */
@NullMarked
package io.zhibiao.standalone.report;

import org.jspecify.annotations.NullMarked;
