/** The readable definitions of data views, searches and dashboards, as records that refuse to exist invalid. */
@NullMarked
package io.zhibiao.kibana.definition;

import org.jspecify.annotations.NullMarked;
