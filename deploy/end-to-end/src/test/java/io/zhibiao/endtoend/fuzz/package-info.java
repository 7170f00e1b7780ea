/** Every parser that meets foreign bytes, fed with what chance makes of good ones: a short time in the suite, as long as wished by property. */
package io.zhibiao.endtoend.fuzz;
