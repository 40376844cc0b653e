package org.entente.entity.index;

import java.nio.file.Path;
import java.util.List;
import org.entente.entity.KnowledgeBase;
import org.entente.entity.Lookup;
import org.entente.entity.table.KnowledgeLoader;

/** Loads the knowledge base: what ships with the program, users' tables, and indexes that were built from dumps. */
public final class Knowledge {

    private Knowledge() {
    }

    /**
     * Loads the shipped tables and what each further folder holds: tables of the same names, an index, or both.
     *
     * @throws org.entente.problem.UserError when a folder is missing, or its index can't be read
     */
    public static KnowledgeBase load(List<Path> folders) {
        List<Lookup> indexes = folders.stream().filter(KnowledgeIndex::isIn).<Lookup>map(KnowledgeIndex::open)
                .toList();
        return KnowledgeLoader.load(folders, indexes);
    }
}
