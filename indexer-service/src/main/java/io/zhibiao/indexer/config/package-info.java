/** The settings of the service, typed and validated. */
@NullMarked
package io.zhibiao.indexer.config;

import org.jspecify.annotations.NullMarked;
