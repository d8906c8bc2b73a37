// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.settings;

import java.util.ArrayList;
import java.util.List;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/** Where an algorithm with its settings stands: in a setting of its own, or among several in one. */
interface SchemePlace {
    /** The algorithm that counts now. */
    SettingValue get();

    /** The algorithm when nothing is set. */
    SettingValue standard();

    /** Puts another there as one undoable step. */
    void set(SettingValue value, String label);

    /** The path of what stands there, as in {@link Values#path}. */
    String path();

    /** A SCHEME setting. */
    record Alone(Values outer, SettingSpec spec) implements SchemePlace {
        @Override
        public SettingValue get() {
            return outer.get(spec);
        }

        @Override
        public SettingValue standard() {
            return outer.standard(spec);
        }

        @Override
        public void set(SettingValue value, String label) {
            outer.set(spec, value, label);
        }

        @Override
        public String path() {
            return outer.path(spec);
        }
    }

    /** An item of a SCHEMES setting; each starts with the algorithm's own defaults. */
    record Item(Values outer, SettingSpec spec, int index) implements SchemePlace {
        private List<SettingValue> items() {
            List<SettingValue> items = outer.get(spec).items();
            return items.isEmpty() ? outer.standard(spec).items() : items;
        }

        @Override
        public SettingValue get() {
            List<SettingValue> items = items();
            return index < items.size() ? items.get(index) : SettingValue.EMPTY;
        }

        @Override
        public SettingValue standard() {
            return SettingValue.of(get().text());
        }

        @Override
        public void set(SettingValue value, String label) {
            List<SettingValue> items = new ArrayList<>(items());
            if (index < items.size()) {
                items.set(index, value);
                outer.set(spec, SettingValue.schemes(items), label);
            }
        }

        @Override
        public String path() {
            return outer.path(spec) + "." + index;
        }
    }
}
