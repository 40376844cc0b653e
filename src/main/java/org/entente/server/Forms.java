package org.entente.server;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Links to the other forms of a page. */
final class Forms {

    private Forms() {
    }

    /** @param href the path without ending */
    static String links(String href) {
        return "<p class=\"meta\">As data: " + Arrays.stream(MediaType.values()).filter(f -> f.lang().isPresent())
                .map(f -> Html.link(href + "." + f.ending(), f.ending())).collect(Collectors.joining(" · ")) + "</p>\n";
    }
}
