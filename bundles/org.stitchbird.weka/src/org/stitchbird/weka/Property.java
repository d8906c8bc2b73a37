// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.util.List;
import org.stitchbird.engine.spec.Choice;
import org.stitchbird.engine.spec.SettingType;

/**
 * One property of one of Weka's beans, as Weka declares it.
 *
 * @param name the name of the bean property
 * @param type how its value looks: BOOLEAN, INTEGER, NUMBER, TEXT, CHOICE, SEED or SCHEME
 * @param value its default as text; for a SCHEME the name of a class
 * @param choices the values of a CHOICE; empty otherwise
 * @param family for a SCHEME, what can be chosen, such as {@code DistanceFunction}; empty otherwise
 * @param tip what Weka says about it; may be empty
 */
record Property(String name, SettingType type, String value, List<Choice> choices, String family, String tip) {
}
