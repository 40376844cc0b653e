package org.entente.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.entente.entity.Entity;
import org.entente.naming.Sector;
import org.entente.naming.SectorWords;
import org.entente.naming.SectorWords.Told;

/**
 * Whom those act for whom an article only describes, by the name that their description begins with: "the Kenyan army" and
 * "Kenya's ambassador" act for Kenya, "NATO troops" for NATO. Who is of no state sector acts for no state: "Kenyan
 * farmers", "Syrian rebels".
 */
final class Allegiances {

    private static final int ARTICLE = "the ".length();

    private record Placed(int begin, int end, Node entity, Entity.Kind kind) {
    }

    private final SortedMap<String, SortedSet<String>> principals = new TreeMap<>();

    Allegiances(Descriptions graph) {
        List<Placed> mentions = new ArrayList<>();
        for (Node mention : graph.parts(Vocabulary.MENTION)) {
            List<Node> entities = graph.all(mention, Vocabulary.IDENT_REF);
            if (entities.size() == 1) {
                mentions.add(new Placed(offset(graph, mention, Vocabulary.BEGIN_INDEX),
                        offset(graph, mention, Vocabulary.END_INDEX), entities.get(0),
                        Vocabulary.value(Entity.Kind.class,
                                graph.required(entities.get(0), Vocabulary.LOCAL_KIND))));
            }
        }
        mentions.sort(Comparator.comparingInt(Placed::begin).thenComparing(Comparator.comparingInt(m -> -m.end())));
        for (int i = 0; i < mentions.size(); i++) {
            Placed described = mentions.get(i);
            Optional<Sector> sector = sector(graph, described);
            for (int j = i + 1; sector.isPresent() && j < mentions.size(); j++) {
                Placed first = mentions.get(j);
                if (first.begin() > described.begin() + ARTICLE || first.end() >= described.end()) {
                    break;
                }
                boolean state = first.kind() == Entity.Kind.COUNTRY && sector.get().isOfState();
                boolean body = first.kind() == Entity.Kind.ORGANIZATION
                        && (sector.get().isOfState() || sector.get() == Sector.REB);
                if ((state || body) && !first.entity().equals(described.entity())) {
                    principals.computeIfAbsent(described.entity().getURI(), e -> new TreeSet<>())
                            .add(first.entity().getURI());
                }
            }
        }
    }

    /** IRIs of whom a described actor acts for; empty when nothing tells. */
    SortedSet<String> of(String iri) {
        return principals.getOrDefault(iri, new TreeSet<>());
    }

    private static Optional<Sector> sector(Descriptions graph, Placed mention) {
        return switch (mention.kind()) {
            case PERSON, GROUP, ORGANIZATION -> graph.string(mention.entity(), Vocabulary.LOCAL_LABEL)
                    .flatMap(SectorWords::of).map(Told::sector);
            case COUNTRY, PLACE, TOPIC -> Optional.empty();
        };
    }

    private static int offset(Descriptions graph, Node mention, Node property) {
        return Integer.parseInt(graph.required(mention, property).getLiteralLexicalForm());
    }
}
