/** What the pipeline survives: faults of its processes and servers while it works. */
package io.zhibiao.endtoend.faults;
