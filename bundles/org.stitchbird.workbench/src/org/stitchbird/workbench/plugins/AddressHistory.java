// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.stitchbird.editor.widgets.Option;
import org.stitchbird.workbench.Preferences;

/** The addresses of sites that were of use, the latest first. */
final class AddressHistory {
    private static final String KEY = "plugInSites";
    private static final int MOST = 12;

    private AddressHistory() {
    }

    static List<String> all() {
        return Arrays.stream(Preferences.get(KEY, "").split("\n")).filter(each -> !each.isBlank()).toList();
    }

    /** Those that hold what has been typed so far. */
    static List<Option> matching(String typed) {
        String part = typed.strip().toLowerCase(Locale.ROOT);
        return all().stream().filter(each -> each.toLowerCase(Locale.ROOT).contains(part))
                .map(each -> Option.of(each, each)).toList();
    }

    /** An address was of use. */
    static void add(String address) {
        List<String> now = new ArrayList<>(all());
        now.remove(address);
        now.addFirst(address);
        Preferences.put(KEY, String.join("\n", now.subList(0, Math.min(MOST, now.size()))));
    }
}
