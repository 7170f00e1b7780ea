/** Dashboards and rules of monitoring, held to what the services really expose. */
package io.zhibiao.endtoend.observability;
