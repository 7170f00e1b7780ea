/** Pages and what cleaning made of them, side by side in HTML that needs nothing but itself. */
@NullMarked
package io.zhibiao.standalone.look;

import org.jspecify.annotations.NullMarked;
