package org.entente.story;

import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import org.entente.event.EventDate;

/** Tells what all articles say together. */
public final class Stories {

    private Stories() {
    }

    /**
     * Finds copies, merges actors and events, and finds conflicts. The same articles give the same story, in whatever
     * order they come.
     */
    public static Story of(Collection<ArticleDigest> digests) {
        Material material = new Material(digests);
        List<Story.Copy> copies = Copies.of(material);
        SortedMap<String, Story.Anchor> anchors = Anchors.of(material, copies);
        SortedMap<String, EventDate> dates = Dates.of(material, anchors);
        List<Cluster> clusters = new EventMerger(material, copies, anchors, dates).merge();
        List<Story.Event> events = new EventTeller(material, copies).tell(clusters);
        List<Story.Conflict> conflicts = new Conflicts(material, dates, anchors).find(clusters);
        return new Story(material.entities().actors(), events, copies, conflicts, anchors, dates,
                Speakers.of(material));
    }
}
