package org.entente.reading.neural;

import java.util.ArrayList;
import java.util.List;
import org.entente.reading.NameSpan;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the numbers in a model's answers stand for.
 *
 * @param names labels of words in names
 * @param tags Penn and universal tag, as {@code VBD|VERB}
 * @param relations Universal Dependencies relations with subtypes
 * @param attribution labels of words in sources, cues and contents
 * @param events PLOVER root types
 */
record Labels(BioLabels names, List<String> tags, List<String> relations, BioLabels attribution, List<String> events) {

    /** The version of the model's inputs and outputs that this program knows. */
    static final int VERSION = 1;

    private static final List<String> STANCES = List.of("NONE", "POSITIVE", "NEGATIVE");
    private static final List<String> SENTIMENT = List.of("NEUTRAL", "POSITIVE", "NEGATIVE");

    Labels {
        tags = List.copyOf(tags);
        relations = List.copyOf(relations);
        events = List.copyOf(events);
    }

    /** Reads a model's labels; a {@link org.entente.problem.UserError} when they are of another version or broken. */
    static Labels read(ModelFiles files) {
        try {
            JsonNode all = JsonMapper.shared().readTree(files.text(ModelFiles.LABELS));
            int version = all.path("version").asInt(0);
            if (version != VERSION) {
                throw ModelFiles.unusable(ModelFiles.LABELS,
                        "is of version " + version + ", and this program reads version " + VERSION, null);
            }
            if (!strings(all, "stances").equals(STANCES) || !strings(all, "sentiment").equals(SENTIMENT)) {
                throw new IllegalArgumentException("attitudes other than " + STANCES + " and " + SENTIMENT);
            }
            Labels labels = new Labels(new BioLabels(strings(all, "names")), strings(all, "tags"),
                    strings(all, "relations"), new BioLabels(strings(all, "attribution")), strings(all, "events"));
            labels.names().types().forEach(NameSpan.Type::valueOf);
            return labels;
        } catch (JacksonException | IllegalArgumentException e) {
            throw ModelFiles.unusable(ModelFiles.LABELS, "is broken (" + ModelFiles.reason(e) + ")", e);
        }
    }

    private static List<String> strings(JsonNode all, String field) {
        List<String> strings = new ArrayList<>();
        for (JsonNode node : all.path(field)) {
            strings.add(node.asString());
        }
        if (strings.isEmpty()) {
            throw new IllegalArgumentException("nothing in the field " + field);
        }
        return strings;
    }
}
