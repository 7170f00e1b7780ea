/** Files of this machine as sources: folders of pages, and archives of crawls. */
@NullMarked
package io.zhibiao.fetcher.files;

import org.jspecify.annotations.NullMarked;
