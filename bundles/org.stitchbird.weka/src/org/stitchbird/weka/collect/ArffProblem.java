// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.collect;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.stitchbird.weka.Messages;

/** Turns the messages of Weka's ARFF reader into sentences with the line and the reason. */
final class ArffProblem {
    private static final Pattern READ = Pattern.compile("(.*), read Token\\[(.*)], line (\\d+)");
    private static final Map<String, String> KEYS = new LinkedHashMap<>();

    static {
        KEYS.put("nominal value not declared", "arff.label");
        KEYS.put("number expected", "arff.number");
        KEYS.put("unparseable date", "arff.date");
        KEYS.put("premature end of line", "arff.short");
        KEYS.put("premature end of file", "arff.end");
        KEYS.put("end of line expected", "arff.long");
        KEYS.put("keyword @relation", "arff.relation");
        KEYS.put("keyword @data", "arff.data");
        KEYS.put("no attributes declared", "arff.noColumns");
        KEYS.put("no valid attribute type", "arff.type");
        KEYS.put("not a valid value", "arff.value");
        KEYS.put("{ expected", "arff.labels");
        KEYS.put("} expected", "arff.labels");
    }

    private ArffProblem() {
    }

    /** What is wrong with the file, for people. */
    static String sentence(String file, String message) {
        Matcher read = READ.matcher(message);
        if (!read.matches()) {
            return Messages.get("arff.whole", file, message);
        }
        String token = read.group(2);
        // A line end that has been read is counted already.
        int line = Integer.parseInt(read.group(3)) - (token.equals("EOL") ? 1 : 0);
        String reason = KEYS.entrySet().stream().filter(each -> read.group(1).startsWith(each.getKey()))
                .map(each -> Messages.get(each.getValue(), token)).findFirst().orElse(read.group(1));
        return Messages.get("arff.at", file, line, reason);
    }
}
