/** Tests of the whole pipeline on real servers. */
package io.zhibiao.endtoend;
