/** Tests of the saved objects as they are written. */
package io.zhibiao.kibana.objects;
