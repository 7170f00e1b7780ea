/** Saved objects as Kibana 8.19 and 9.x import them, made of definitions; the same definitions always give the same bytes. */
@NullMarked
package io.zhibiao.kibana.objects;

import org.jspecify.annotations.NullMarked;
