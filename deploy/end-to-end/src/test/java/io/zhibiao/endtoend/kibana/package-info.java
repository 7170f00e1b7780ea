/** Each panel's request, as Kibana would make it from the saved object, put to a real server. */
package io.zhibiao.endtoend.kibana;
