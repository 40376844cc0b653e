package org.entente.export;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.util.SplitIRI;
import org.apache.jena.vocabulary.RDF;
import org.entente.graph.Vocabulary;

/**
 * Writes triples as RDF/XML, subject by subject as they come: Jena's own writer holds all of it in memory and refuses
 * triple terms. Control characters that XML can't hold become U+FFFD. Closing it ends the document, not the stream
 * under it.
 */
final class RdfXmlWriter implements Closeable {

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamWriter xml;
    private final Subjects subjects = new Subjects(this::node);

    RdfXmlWriter(OutputStream out) throws IOException {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "RDF", RDF.uri);
            for (Map.Entry<String, String> prefix : Vocabulary.prefixes().entrySet()) {
                xml.writeNamespace(prefix.getKey(), prefix.getValue());
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    void triple(Triple triple) {
        subjects.triple(triple);
    }

    private void node(Node subject, Map<Node, List<Node>> properties) {
        try {
            xml.writeCharacters("\n");
            xml.writeStartElement("rdf", "Description", RDF.uri);
            xml.writeAttribute("rdf", RDF.uri, "about", subject.getURI());
            for (Map.Entry<Node, List<Node>> property : properties.entrySet()) {
                for (Node object : property.getValue()) {
                    property(property.getKey().getURI(), object);
                }
            }
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private void property(String iri, Node object) throws XMLStreamException {
        String namespace = SplitIRI.namespaceXML(iri);
        String prefix = Vocabulary.prefixes().entrySet().stream().filter(p -> p.getValue().equals(namespace))
                .map(Map.Entry::getKey).findFirst().orElse("other");
        xml.writeStartElement(prefix, SplitIRI.localnameXML(iri), namespace);
        if (prefix.equals("other")) {
            xml.writeNamespace(prefix, namespace);
        }
        if (object.isURI()) {
            xml.writeAttribute("rdf", RDF.uri, "resource", object.getURI());
        } else {
            if (!object.getLiteralLanguage().isEmpty()) {
                xml.writeAttribute("xml", XML, "lang", object.getLiteralLanguage());
            } else if (!object.getLiteralDatatype().equals(XSDDatatype.XSDstring)) {
                xml.writeAttribute("rdf", RDF.uri, "datatype", object.getLiteralDatatypeURI());
            }
            characters(object.getLiteralLexicalForm());
        }
        xml.writeEndElement();
    }

    /** Carriage returns as references: a parser would take them for line ends, and offsets would be wrong. */
    private void characters(String text) throws XMLStreamException {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean illegal = (c < ' ' && c != '\t' && c != '\n' && c != '\r') || c == '\uFFFE' || c == '\uFFFF';
            if (illegal || c == '\r') {
                xml.writeCharacters(text.substring(from, i));
                if (illegal) {
                    xml.writeCharacters("\uFFFD");
                } else {
                    xml.writeEntityRef("#13");
                }
                from = i + 1;
            }
        }
        xml.writeCharacters(text.substring(from));
    }

    @Override
    public void close() throws IOException {
        try {
            subjects.end();
            xml.writeCharacters("\n");
            xml.writeEndElement();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }
}
