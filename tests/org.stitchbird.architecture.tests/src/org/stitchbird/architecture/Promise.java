// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.architecture;

import aQute.bnd.service.diff.Delta;
import aQute.bnd.service.diff.Diff;
import aQute.bnd.service.diff.Tree;
import aQute.bnd.service.diff.Type;
import aQute.bnd.version.Version;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Compares what packages offer now with what the last release has promised. */
final class Promise {
    private Promise() {
    }

    /** What is not as promised, each in a sentence that names package, member and the version that is needed. */
    static List<String> broken(Map<String, Tree> released, Map<String, Tree> now) {
        List<String> broken = new ArrayList<>();
        released.forEach((name, older) -> {
            Tree newer = now.get(name);
            if (newer == null) {
                broken.add("The package " + name + " is no longer API: plug-ins that use it would not start. Bring it back, "
                        + "or let it go with the next major version of all that is API.");
            } else {
                compare(older, newer, broken);
            }
        });
        return broken;
    }

    private static void compare(Tree older, Tree newer, List<String> broken) {
        Diff diff = newer.diff(older);
        Delta delta = diff.getDelta(each -> each.getType() == Type.VERSION);
        Version before = version(older);
        Version needed = switch (delta) {
            case MAJOR -> new Version(before.getMajor() + 1, 0, 0);
            case MINOR -> new Version(before.getMajor(), before.getMinor() + 1, 0);
            default -> before;
        };
        if (version(newer).compareTo(needed) < 0) {
            List<String> changes = new ArrayList<>();
            changes(diff, delta, "", changes);
            broken.add(older.getName() + " " + before + (delta == Delta.MAJOR ? " breaks plug-ins: " : " has grown: ")
                    + String.join("; ", changes) + ". Its version must be " + needed + " or more (Export-Package), or the change "
                    + "must go" + (delta == Delta.MAJOR ? "." : " elsewhere."));
        }
    }

    private static Version version(Tree tree) {
        return Arrays.stream(tree.getChildren()).filter(each -> each.getType() == Type.VERSION)
                .map(each -> new Version(each.getName())).findFirst().orElseThrow();
    }

    /** The deepest elements whose change weighs that much. */
    private static void changes(Diff diff, Delta weight, String owner, List<String> changes) {
        for (Diff child : diff.getChildren()) {
            if (child.getType() == Type.VERSION) {
                continue;
            }
            String name = name(child, owner);
            if (child.getDelta() == Delta.REMOVED && child.getOlder().ifRemoved() == weight) {
                changes.add(name + " is gone");
            } else if (child.getDelta() == Delta.ADDED && child.getNewer().ifAdded() == weight) {
                changes.add(name + " is new");
            } else if (child.getDelta() == weight) {
                changes(child, weight, name, changes);
            }
        }
    }

    private static String name(Diff diff, String owner) {
        return switch (diff.getType()) {
            case CLASS, INTERFACE, ENUM, ANNOTATION -> diff.getName();
            case METHOD, FIELD -> owner + "." + diff.getName();
            case RETURN -> owner + " that returns " + diff.getName();
            default -> owner + " as " + diff.getName();
        };
    }
}
