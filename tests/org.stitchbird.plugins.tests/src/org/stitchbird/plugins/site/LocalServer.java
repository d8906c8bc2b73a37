// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A web server on this machine that has one site, under {@code /site}. */
final class LocalServer extends LocalHttp {
    private static final String PLACE = "/site/";

    private final Path site;
    private final Map<String, Integer> codes = new ConcurrentHashMap<>();

    private LocalServer(Path site) throws IOException {
        this.site = site;
    }

    static LocalServer of(Path site) throws IOException {
        return new LocalServer(site);
    }

    String address() {
        return "http://localhost:" + port();
    }

    /** Answers with a code and nothing else below a path. */
    void answer(String path, int code) {
        codes.put(path, code);
    }

    @Override
    Answer answer(String target) throws IOException {
        for (Map.Entry<String, Integer> each : codes.entrySet()) {
            if (target.startsWith(each.getKey())) {
                return Answer.of(each.getValue());
            }
        }
        Path file = target.startsWith(PLACE) ? site.resolve(target.substring(PLACE.length())) : null;
        return file != null && Files.isRegularFile(file) ? new Answer(200, "", Files.readAllBytes(file))
                : Answer.of(404);
    }
}
