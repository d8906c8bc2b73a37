// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.engine.data;

import java.io.Serializable;

/**
 * How right and wrong answers for one label trade off as its probability is trusted sooner or later.
 *
 * @param label the label of the target
 * @param roc the true positive rate over the false positive rate
 * @param precisionRecall the precision over the recall
 */
public record LabelCurves(String label, Curve roc, Curve precisionRecall) implements Serializable {
}
