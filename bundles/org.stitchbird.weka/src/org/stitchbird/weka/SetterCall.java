// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka;

import java.lang.reflect.Method;
import org.stitchbird.engine.spec.SettingSpec;
import org.stitchbird.engine.spec.SettingValue;

/**
 * A call that gives one of Weka's objects a setting.
 *
 * @param spec the setting
 * @param value its value
 * @param setter the method
 * @param argument what it is called with
 */
public record SetterCall(SettingSpec spec, SettingValue value, Method setter, Object argument) {
}
