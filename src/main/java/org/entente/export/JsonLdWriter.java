package org.entente.export;

import java.io.Closeable;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.graph.Vocabulary;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes named graphs as JSON-LD 1.1, subject by subject as they come: Jena's own writer holds all of it in memory and
 * refuses triple terms. Closing it ends the document, not the stream under it.
 */
final class JsonLdWriter implements Closeable {

    private final JsonGenerator json;
    private final Subjects subjects = new Subjects(this::node);

    JsonLdWriter(OutputStream out) {
        json = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build()
                .createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8);
        json.writeStartObject();
        json.writeObjectPropertyStart("@context");
        Vocabulary.prefixes().forEach(json::writeStringProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("@graph");
    }

    void startGraph(Node graph) {
        newLine();
        json.writeStartObject();
        json.writeStringProperty("@id", graph.getURI());
        json.writeArrayPropertyStart("@graph");
    }

    void triple(Triple triple) {
        subjects.triple(triple);
    }

    void endGraph() {
        subjects.end();
        json.writeEndArray();
        json.writeEndObject();
    }

    private void node(Node subject, Map<Node, List<Node>> properties) {
        newLine();
        json.writeStartObject();
        json.writeStringProperty("@id", subject.getURI());
        properties.forEach((property, objects) -> {
            boolean type = property.equals(Vocabulary.TYPE);
            json.writeArrayPropertyStart(type ? "@type" : Vocabulary.shortened(property));
            objects.forEach(object -> {
                if (type) {
                    json.writeString(object.getURI());
                } else {
                    value(object);
                }
            });
            json.writeEndArray();
        });
        json.writeEndObject();
    }

    private void value(Node object) {
        json.writeStartObject();
        if (object.isURI()) {
            json.writeStringProperty("@id", object.getURI());
        } else {
            json.writeStringProperty("@value", object.getLiteralLexicalForm());
            if (!object.getLiteralLanguage().isEmpty()) {
                json.writeStringProperty("@language", object.getLiteralLanguage());
            } else if (!object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
                json.writeStringProperty("@type", object.getLiteralDatatypeURI());
            }
        }
        json.writeEndObject();
    }

    /** A subject a line: files can be compared and searched by line. */
    private void newLine() {
        json.writeRaw('\n');
    }

    @Override
    public void close() {
        json.writeEndArray();
        json.writeEndObject();
        newLine();
        json.close();
    }
}
