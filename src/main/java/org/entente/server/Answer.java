package org.entente.server;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a page answers: status, media type, further headers, body; written once, to one response. */
@SuppressWarnings("ArrayRecordComponent") // never compared, never changed
record Answer(int status, String contentType, Map<String, String> headers, byte[] body) {

    static final String HTML = "text/html; charset=utf-8";
    static final String TEXT = "text/plain; charset=utf-8";

    static Answer html(String page) {
        return html(200, page);
    }

    static Answer html(int status, String page) {
        return new Answer(status, HTML, Map.of(), page.getBytes(StandardCharsets.UTF_8));
    }

    static Answer of(String contentType, byte[] body) {
        return new Answer(200, contentType, Map.of(), body);
    }

    static Answer redirect(int status, String location) {
        return new Answer(status, TEXT, Map.of("Location", location),
                ("See " + location + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Answer with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Answer(status, contentType, more, body);
    }
}
