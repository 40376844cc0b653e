package org.entente.server;

import java.util.List;

/**
 * What is asked of a page.
 *
 * @param path the decoded path, with its leading slash
 * @param accept the values of the Accept header; empty when there is none
 */
record PageRequest(String path, List<String> accept) {

    PageRequest {
        accept = List.copyOf(accept);
    }
}
