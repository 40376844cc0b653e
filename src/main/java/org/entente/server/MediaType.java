package org.entente.server;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.web.AcceptList;
import org.apache.jena.riot.Lang;

/** The forms in which a thing of the graph can be had, by content negotiation or by file ending. */
enum MediaType {
    HTML("text/html", "html"), //
    TURTLE("text/turtle", "ttl"), //
    N_TRIPLES("application/n-triples", "nt"), //
    JSON_LD("application/ld+json", "jsonld"), //
    RDF_XML("application/rdf+xml", "rdf");

    private final String type;
    private final String ending;

    MediaType(String type, String ending) {
        this.type = type;
        this.ending = ending;
    }

    String type() {
        return type;
    }

    String ending() {
        return ending;
    }

    /** The RDF syntax; empty for HTML. */
    Optional<Lang> lang() {
        return switch (this) {
            case HTML -> Optional.empty();
            case TURTLE -> Optional.of(Lang.TURTLE);
            case N_TRIPLES -> Optional.of(Lang.NTRIPLES);
            case JSON_LD -> Optional.of(Lang.JSONLD);
            case RDF_XML -> Optional.of(Lang.RDFXML);
        };
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
