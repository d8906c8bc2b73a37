// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.live;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says in words what a bundle lacks, out of what the framework says of one that it cannot resolve. */
final class Requirements {
    private static final Pattern UNRESOLVED = Pattern.compile(
            "Unresolved requirement: ([\\w-]+): ([^;\\r\\n]+)(?:;[^\\r\\n]*?version=\"([^\"]+)\")?");
    private static final String SINGLETON = "Another singleton";

    private Requirements() {
    }

    /** A sentence about what the bundle of that name lacks; with the first line of the message when it is another thing. */
    static String sentence(String bundle, String message) {
        Matcher found = UNRESOLVED.matcher(message);
        String sentence = null;
        while (found.find()) {
            // The last one is the root: those before it are what leads there.
            sentence = Messages.get(key(found.group(1)), bundle, wanted(found.group(2).strip(), found.group(3)));
        }
        if (sentence != null) {
            return sentence;
        }
        return message.contains(SINGLETON) ? Messages.get("bundle.singleton", bundle)
                : Messages.get("bundle.start", bundle, message.lines().findFirst().orElse("").strip());
    }

    private static String key(String header) {
        return switch (header) {
            case "Import-Package" -> "bundle.package";
            case "Require-Bundle", "Fragment-Host" -> "bundle.bundle";
            default -> "bundle.capability";
        };
    }

    private static String wanted(String name, String version) {
        return version == null ? name : Messages.get("bundle.version", name, version);
    }
}
