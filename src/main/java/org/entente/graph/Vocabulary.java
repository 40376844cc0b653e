package org.entente.graph;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.vocabulary.OWL;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;

/**
 * Every term the graph uses. Those of {@link #ENT} are defined in {@code ontology/entente.ttl}, and a test compares the
 * two; what a term means is said there.
 */
public final class Vocabulary {

    public static final String ENT = "https://w3id.org/entente/ontology#";
    public static final String PLOVER = "https://w3id.org/entente/plover#";
    public static final String CAMEO = "https://w3id.org/entente/cameo#";
    public static final String SCHEMA = "https://schema.org/";
    public static final String NIF = "http://persistence.uni-leipzig.org/nlp2rdf/ontologies/nif-core#";
    public static final String ITSRDF = "http://www.w3.org/2005/11/its/rdf#";
    public static final String SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/";
    public static final String PROV = "http://www.w3.org/ns/prov#";
    private static final String WIKIDATA = "http://www.wikidata.org/entity/";

    // Graphs
    public static final Node STORY_GRAPH = ent("storyGraph");
    public static final Node RUN_GRAPH = ent("runGraph");
    public static final Node CORRECTIONS_GRAPH = ent("correctionsGraph");

    // Articles
    public static final Node SOURCE_FILE = ent("sourceFile");
    public static final Node CONTENT_HASH = ent("contentHash");
    public static final Node STORY_DATE = ent("storyDate");
    public static final Node ANCHOR_DATE = ent("anchorDate");
    public static final Node ANCHOR_BASIS = ent("anchorBasis");
    public static final Node ANCHOR_FROM = ent("anchorFrom");
    public static final Node LOCAL_ANCHOR_DATE = ent("localAnchorDate");
    public static final Node LOCAL_ANCHOR_BASIS = ent("localAnchorBasis");
    public static final Node READ_WITH = ent("readWith");
    public static final Node DAMAGED = ent("damaged");
    public static final Node CLEAN_TEXT = ent("cleanText");
    public static final Node LEFT_OUT = ent("LeftOut");
    public static final Node REASON = ent("reason");

    // Everything that is extracted
    public static final Node EVIDENCE = ent("evidence");
    public static final Node MAIN_EVIDENCE = ent("mainEvidence");
    public static final Node CONFIDENCE = ent("confidence");
    public static final Node RULE = ent("rule");
    public static final Node DATE = ent("date");
    public static final Node EARLIEST = ent("earliest");
    public static final Node LATEST = ent("latest");
    public static final Node DATE_BASIS = ent("dateBasis");
    public static final Node LOCAL_DATE = ent("localDate");
    public static final Node LOCAL_EARLIEST = ent("localEarliest");
    public static final Node LOCAL_LATEST = ent("localLatest");
    public static final Node LOCAL_DATE_BASIS = ent("localDateBasis");

    // Entities and mentions
    public static final Node ENTITY = ent("Entity");
    public static final Node PERSON = ent("Person");
    public static final Node COUNTRY = ent("Country");
    public static final Node ORGANIZATION = ent("Organization");
    public static final Node GROUP = ent("Group");
    public static final Node PLACE_CLASS = ent("Place");
    public static final Node MENTION = ent("Mention");
    public static final Node MENTION_FORM = ent("mentionForm");
    public static final Node LINK_BASIS = ent("linkBasis");
    public static final Node LOCAL_LABEL = ent("localLabel");
    public static final Node LOCAL_KIND = ent("localKind");
    public static final Node LOCAL_SAME_AS = ent("localSameAs");
    public static final Node ROLE_MENTION = ent("RoleMention");
    public static final Node ROLE_CLASS = ent("Role");
    public static final Node ROLE = ent("role");
    public static final Node ROLE_HOLDER = ent("roleHolder");
    public static final Node ROLE_TITLE = ent("roleTitle");
    public static final Node ROLE_OF = ent("roleOf");
    public static final Node ROLE_FROM = ent("roleFrom");
    public static final Node ROLE_UNTIL = ent("roleUntil");
    public static final Node FORMER = ent("former");
    public static final Node ACTS_FOR = ent("actsFor");
    public static final Node BELONGS_TO = ent("belongsTo");
    public static final Node SECTOR = ent("sector");
    public static final Node KNOWLEDGE_SOURCE = ent("knowledgeSource");

    // Statements
    public static final Node QUOTATION = ent("Quotation");
    public static final Node QUOTATION_KIND = ent("quotationKind");
    public static final Node INDIRECT_STATEMENT = ent("IndirectStatement");
    public static final Node SPEAKER = ent("speaker");
    public static final Node LOCAL_SPEAKER = ent("localSpeaker");
    public static final Node ADDRESSEE = ent("addressee");
    public static final Node CUE = ent("cue");
    public static final Node FORCE = ent("force");

    // Event reports
    public static final Node EVENT_REPORT = ent("EventReport");
    public static final Node EVENT_TYPE = ent("eventType");
    public static final Node MODE = ent("mode");
    public static final Node CONTEXT = ent("context");
    public static final Node CAMEO_CODE = ent("cameoCode");
    public static final Node GOLDSTEIN = ent("goldstein");
    public static final Node ACTOR = ent("actor");
    public static final Node RECIPIENT = ent("recipient");
    public static final Node PLACE = ent("place");
    public static final Node FACTUALITY = ent("factuality");
    public static final Node CLAIMANT = ent("claimant");
    public static final Node QUANTITY_CLASS = ent("Quantity");
    public static final Node QUANTITY = ent("quantity");
    public static final Node QUANTITY_KIND = ent("quantityKind");
    public static final Node LOW = ent("low");
    public static final Node HIGH = ent("high");

    // Stances
    public static final Node STANCE = ent("Stance");
    public static final Node HOLDER = ent("holder");
    public static final Node TARGET = ent("target");
    public static final Node PROPOSITION = ent("Proposition");
    public static final Node POLARITY = ent("polarity");
    public static final Node BASIS = ent("basis");

    // The story
    public static final Node EVENT = ent("Event");
    public static final Node REPORTED_BY = ent("reportedBy");
    public static final Node CLAIM = ent("Claim");
    public static final Node SUPPORTED_BY = ent("supportedBy");
    public static final Node DENIED_BY = ent("deniedBy");
    public static final Node ALLEGED_BY = ent("allegedBy");
    public static final Node ARTICLE_COUNT = ent("articleCount");
    public static final Node INDEPENDENT_COUNT = ent("independentCount");
    public static final Node COPY_OF = ent("copyOf");
    public static final Node SIMILARITY = ent("similarity");
    public static final Node CONFLICT = ent("Conflict");
    public static final Node CONFLICT_KIND = ent("conflictKind");
    public static final Node BETWEEN = ent("between");
    public static final Node ABOUT = ent("about");

    // Runs
    public static final Node RUN = ent("Run");
    public static final Node OPTION = ent("option");
    public static final Node ARTICLES_READ = ent("articlesRead");

    // Users' corrections
    public static final Node CORRECTION = ent("Correction");
    public static final Node MERGE = ent("Merge");
    public static final Node SPLIT = ent("Split");
    public static final Node LINK = ent("Link");
    public static final Node RELABEL = ent("Relabel");
    public static final Node CORRECTED_BY = ent("correctedBy");
    public static final Node CORRECTION_NUMBER = ent("correctionNumber");
    public static final Node CORRECTED_ENTITY = ent("correctedEntity");
    public static final Node CORRECTED_MENTION = ent("correctedMention");
    public static final Node STANDS_FOR = ent("standsFor");
    public static final Node GIVEN_LABEL = ent("givenLabel");
    public static final Node GIVEN_KIND = ent("givenKind");
    public static final Node GIVEN_SAME_AS = ent("givenSameAs");
    public static final Node CORRECTED_PLACE = ent("CorrectedPlace");
    public static final Node PLACE_FILE = ent("placeFile");
    public static final Node PLACE_BEGIN = ent("placeBegin");
    public static final Node PLACE_END = ent("placeEnd");
    public static final Node PLACE_WORDS = ent("placeWords");

    // The code lists of events
    public static final Node SCORE = ent("score");
    public static final Node QUAD_CLASS = ent("quadClass");
    public static final Node REQUIRES_RECIPIENT = ent("requiresRecipient");

    // Terms of others
    public static final Node TYPE = RDF.type.asNode();
    public static final Node REIFIES = NodeFactory.createURI(RDF.uri + "reifies");
    public static final Node LABEL = RDFS.label.asNode();
    public static final Node COMMENT = RDFS.comment.asNode();
    public static final Node SAME_AS = OWL.sameAs.asNode();
    public static final Node PREF_LABEL = SKOS.prefLabel.asNode();
    public static final Node ALT_LABEL = SKOS.altLabel.asNode();
    public static final Node NEWS_ARTICLE = term(SCHEMA, "NewsArticle");
    public static final Node HEADLINE = term(SCHEMA, "headline");
    public static final Node DATE_PUBLISHED = term(SCHEMA, "datePublished");
    public static final Node AUTHOR = term(SCHEMA, "author");
    public static final Node PUBLISHER = term(SCHEMA, "publisher");
    public static final Node ARTICLE_SECTION = term(SCHEMA, "articleSection");
    public static final Node URL = term(SCHEMA, "url");
    public static final Node IDENTIFIER = term(SCHEMA, "identifier");
    public static final Node TEXT = term(SCHEMA, "text");
    public static final Node SOFTWARE_VERSION = term(SCHEMA, "softwareVersion");
    public static final Node NIF_CONTEXT = term(NIF, "Context");
    public static final Node NIF_TITLE = term(NIF, "Title");
    public static final Node NIF_PARAGRAPH = term(NIF, "Paragraph");
    public static final Node NIF_SENTENCE = term(NIF, "Sentence");
    public static final Node IS_STRING = term(NIF, "isString");
    public static final Node REFERENCE_CONTEXT = term(NIF, "referenceContext");
    public static final Node BEGIN_INDEX = term(NIF, "beginIndex");
    public static final Node END_INDEX = term(NIF, "endIndex");
    public static final Node ANCHOR_OF = term(NIF, "anchorOf");
    public static final Node SUPER_STRING = term(NIF, "superString");
    public static final Node IDENT_REF = term(ITSRDF, "taIdentRef");
    public static final Node IDENT_CONFIDENCE = term(ITSRDF, "taConfidence");
    public static final Node SEM_EVENT = term(SEM, "Event");
    public static final Node PROV_ENTITY = term(PROV, "Entity");
    public static final Node PROV_ACTIVITY = term(PROV, "Activity");
    public static final Node PROV_AGENT = term(PROV, "Agent");
    public static final Node SOFTWARE_AGENT = term(PROV, "SoftwareAgent");
    public static final Node WAS_DERIVED_FROM = term(PROV, "wasDerivedFrom");
    public static final Node WAS_ATTRIBUTED_TO = term(PROV, "wasAttributedTo");
    public static final Node WAS_ASSOCIATED_WITH = term(PROV, "wasAssociatedWith");
    public static final Node STARTED_AT_TIME = term(PROV, "startedAtTime");
    public static final Node ENDED_AT_TIME = term(PROV, "endedAtTime");

    private static final Map<String, String> PREFIXES = prefixMap();

    private Vocabulary() {
    }

    /** The prefixes of this page and of every query and file that the project writes, in a fixed order. */
    public static Map<String, String> prefixes() {
        return PREFIXES;
    }

    private static Map<String, String> prefixMap() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("ent", ENT);
        map.put("plover", PLOVER);
        map.put("cameo", CAMEO);
        map.put("schema", SCHEMA);
        map.put("nif", NIF);
        map.put("itsrdf", ITSRDF);
        map.put("sem", SEM);
        map.put("prov", PROV);
        map.put("skos", SKOS.uri);
        map.put("owl", OWL.NS);
        map.put("rdf", RDF.uri);
        map.put("rdfs", RDFS.uri);
        map.put("xsd", "http://www.w3.org/2001/XMLSchema#");
        map.put("wd", WIKIDATA);
        return Collections.unmodifiableMap(map);
    }

    /** A term of the project's own namespace by its local name. */
    public static Node ent(String name) {
        return term(ENT, name);
    }

    /**
     * The term that stands for a value of a closed set: {@code ent:OtherQuantity} for {@code OTHER_QUANTITY}. Every such
     * value is a term of the ontology.
     */
    public static Node value(Enum<?> value) {
        StringBuilder name = new StringBuilder();
        for (String part : value.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
        }
        return ent(name.toString());
    }

    /** The value of a closed set that a term stands for. */
    public static <E extends Enum<E>> E value(Class<E> kind, Node term) {
        for (E value : kind.getEnumConstants()) {
            if (value(value).equals(term)) {
                return value;
            }
        }
        throw new IllegalArgumentException(term + " is no " + kind.getSimpleName());
    }

    /** A PLOVER event type, context or sector by its code; a mode is {@link #ploverMode}. */
    public static Node plover(String code) {
        return term(PLOVER, code);
    }

    /** A PLOVER mode, such as {@code plover:ASSAULT-aerial}: the same word may be a mode of several types. */
    public static Node ploverMode(String type, String mode) {
        return term(PLOVER, type + "-" + mode);
    }

    public static Node cameo(String code) {
        return term(CAMEO, code);
    }

    /** A Wikidata item by its id, such as {@code Q159}. */
    public static Node wikidata(String id) {
        return term(WIKIDATA, id);
    }

    /** A term with its prefix, {@code ent:actor}, or its whole IRI when it is of no namespace that has one. */
    public static String shortened(Node term) {
        for (Map.Entry<String, String> prefix : PREFIXES.entrySet()) {
            if (term.getURI().startsWith(prefix.getValue())) {
                return prefix.getKey() + ":" + term.getURI().substring(prefix.getValue().length());
            }
        }
        return term.getURI();
    }

    /** What of a term's IRI follows its namespace. */
    public static String localName(Node term) {
        String iri = term.getURI();
        return iri.substring(Math.max(iri.lastIndexOf('#'), iri.lastIndexOf('/')) + 1);
    }

    private static Node term(String namespace, String name) {
        return NodeFactory.createURI(namespace + name);
    }
}
