package org.entente.server;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before Fuseki: maps {@code /sparql} to its service, and answers all that is not below {@code /fuseki} itself. */
final class Router extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(Router.class);

    private final List<Page> pages;
    private final String sparqlService;

    /**
     * @param pages asked in order
     * @param sparqlService the path of Fuseki's query service
     */
    Router(Handler fuseki, String sparqlService, List<Page> pages) {
        super(fuseki);
        this.sparqlService = sparqlService;
        this.pages = List.copyOf(pages);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String path = Request.getPathInContext(request);
        if (path.equals("/sparql")) {
            HttpURI uri = HttpURI.build(request.getHttpURI()).path(sparqlService).asImmutable();
            return super.handle(new Request.Wrapper(request) {
                @Override
                public HttpURI getHttpURI() {
                    return uri;
                }
            }, response, callback);
        }
        if (path.equals("/fuseki") || path.startsWith("/fuseki/")) {
            return super.handle(request, response, callback);
        }
        write(answer(request, path), request, response, callback);
        return true;
    }

    private Answer answer(Request request, String path) {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return Answer.html(405, Html.page("Not allowed", "<h1>This page can only be read</h1>"))
                    .with(HttpHeader.ALLOW.asString(), "GET, HEAD");
        }
        PageRequest asked = new PageRequest(path, request.getHeaders().getValuesList(HttpHeader.ACCEPT));
        try {
            for (Page page : pages) {
                Optional<Answer> answer = page.answer(asked);
                if (answer.isPresent()) {
                    return answer.get();
                }
            }
        } catch (RuntimeException e) {
            LOG.error("The page {} failed", path, e);
            return Answer.html(500, Html.page("Error", "<h1>This page failed</h1><p>The server's log says why.</p>"));
        }
        return Answer.html(404, Html.page("Not found",
                "<h1>Nothing here</h1><p>The graph has nothing at <code>%s</code>. %s</p>".formatted(Html.escape(path),
                        Html.link("/", "Start page"))));
    }

    private static void write(Answer answer, Request request, Response response, Callback callback) {
        response.setStatus(answer.status());
        var headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, answer.contentType());
        headers.put(HttpHeader.CONTENT_LENGTH, answer.body().length);
        headers.put(HttpHeader.VARY, HttpHeader.ACCEPT.asString());
        headers.put(new HttpField("X-Content-Type-Options", "nosniff"));
        headers.put(new HttpField("Content-Security-Policy", "default-src 'self'; img-src 'self' data:"));
        answer.headers().forEach(headers::put);
        response.write(true,
                HttpMethod.HEAD.is(request.getMethod()) ? ByteBuffer.allocate(0) : ByteBuffer.wrap(answer.body()),
                callback);
    }
}
