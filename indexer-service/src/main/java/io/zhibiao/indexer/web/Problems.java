package io.zhibiao.indexer.web;

import io.zhibiao.indexer.core.store.Unavailable;
import io.zhibiao.indexer.elasticsearch.BadParameter;
import io.zhibiao.indexer.elasticsearch.ElasticsearchRefusal;
import io.zhibiao.indexer.elasticsearch.Rows;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Faults as problem documents (RFC 9457). */
public class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String TYPE = "application/problem+json";

    @ServerExceptionMapper
    Response unavailable(Unavailable fault) {
        LOG.debugf("a request met no store cause=\"%s\"", fault.getMessage());
        return problem(503, "Elasticsearch is not available now");
    }

    @ServerExceptionMapper
    Response refused(ElasticsearchRefusal fault) {
        LOG.errorf("a search was refused cause=\"%s\"", fault.getMessage());
        return problem(500, "the search failed; the service's log says why");
    }

    @ServerExceptionMapper
    Response bad(BadParameter fault) {
        return problem(400, String.valueOf(fault.getMessage()));
    }

    @ServerExceptionMapper
    Response expired(Rows.Expired fault) {
        return problem(410, String.valueOf(fault.getMessage()));
    }

    @ServerExceptionMapper
    Response other(WebApplicationException fault) {
        return problem(fault.getResponse().getStatus(), String.valueOf(fault.getMessage()));
    }

    private static Response problem(int status, String detail) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", "about:blank");
        problem.put("title", title(status));
        problem.put("status", status);
        problem.put("detail", detail);
        return Response.status(status).type(TYPE).entity(problem).build();
    }

    private static String title(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return known == null ? Integer.toString(status) : known.getReasonPhrase();
    }
}
