package org.entente.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.riot.Lang;

/** The forms in which a thing of the graph can be had, by content negotiation or by file ending. */
enum MediaType {
    HTML("text/html", "html", null), //
    TURTLE("text/turtle", "ttl", Lang.TURTLE), //
    N_TRIPLES("application/n-triples", "nt", Lang.NTRIPLES), //
    JSON_LD("application/ld+json", "jsonld", Lang.JSONLD), //
    RDF_XML("application/rdf+xml", "rdf", Lang.RDFXML);

    private final String type;
    private final String ending;
    private final Lang lang;

    MediaType(String type, String ending, Lang lang) {
        this.type = type;
        this.ending = ending;
        this.lang = lang;
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    /** The RDF syntax; empty for HTML. */
    Optional<Lang> lang() {
        return Optional.ofNullable(lang);
    }

    /** A path without a known ending, and the form that the ending asks for, when it has one. */
    record Asked(String path, Optional<MediaType> form) {
    }

    /** Takes a known file ending off a path. */
    static Asked byEnding(String path) {
        for (MediaType form : values()) {
            if (path.endsWith("." + form.ending)) {
                return new Asked(path.substring(0, path.length() - form.ending.length() - 1), Optional.of(form));
            }
        }
        return new Asked(path, Optional.empty());
    }

    /**
     * The form that an Accept header likes best; HTML when it likes all the same or says nothing.
     *
     * @return empty when it takes none of ours
     */
    static Optional<MediaType> negotiate(List<String> accept) {
        if (accept.isEmpty()) {
            return Optional.of(HTML);
        }
        var offered = AcceptList.create(Arrays.stream(values()).map(MediaType::type).toArray(String[]::new));
        var match = AcceptList.match(new AcceptList(String.join(",", accept)), offered);
        return match == null
                ? Optional.empty()
                : Arrays.stream(values()).filter(f -> f.type.equals(match.getContentTypeStr())).findFirst();
    }
}
