package org.entente.naming;

import java.util.ArrayList;
import java.util.List;
import org.entente.article.Block;
import org.entente.article.Span;
import org.entente.reading.ReadArticle;

/** Where an article's text stands between quotation marks; a mark left open ends with its paragraph. */
public final class Quotes {

    private final List<Span> quoted = new ArrayList<>();

    public Quotes(ReadArticle read) {
        for (Block block : read.article().blocks()) {
            int open = -1;
            for (int i = block.span().begin(); i < block.span().end(); i++) {
                char c = read.text().charAt(i);
                boolean opens = c == '“' || (c == '"' && open < 0);
                if (opens && open < 0) {
                    open = i;
                } else if (open >= 0 && (c == '”' || c == '"')) {
                    quoted.add(new Span(open, i + 1));
                    open = -1;
                }
            }
            if (open >= 0) {
                quoted.add(new Span(open, block.span().end()));
            }
        }
    }

    /** The index of the quotation that holds an offset; -1 outside of all. */
    public int at(int offset) {
        for (int i = 0; i < quoted.size(); i++) {
            if (quoted.get(i).contains(offset)) {
                return i;
            }
        }
        return -1;
    }
}
