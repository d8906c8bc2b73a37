// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.model.edit;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/** One change of one feature, with what is needed to go back and forth. */
sealed interface Change {
    void undo();

    void redo();

    /** The change of which a notification tells; it must have a feature and not be a touch. */
    static Change of(Notification notification) {
        EObject object = (EObject) notification.getNotifier();
        EStructuralFeature feature = (EStructuralFeature) notification.getFeature();
        Object before = notification.getOldValue();
        Object after = notification.getNewValue();
        int at = notification.getPosition();
        if (!feature.isMany()) {
            return new Value(object, feature, before, after);
        }
        @SuppressWarnings("unchecked")
        EList<Object> list = (EList<Object>) object.eGet(feature);
        return switch (notification.getEventType()) {
            case Notification.ADD -> new Insertion(list, new int[] {at}, List.of(after));
            case Notification.ADD_MANY -> new Insertion(list, range(at, all(after).size()), all(after));
            case Notification.REMOVE -> new Removal(new Insertion(list, new int[] {at}, List.of(before)));
            case Notification.REMOVE_MANY -> new Removal(new Insertion(list,
                    after instanceof int[] positions ? positions.clone() : range(0, all(before).size()), all(before)));
            case Notification.MOVE -> new Move(list, (Integer) before, at);
            case Notification.SET -> new Replacement(list, at, before, after);
            default -> throw new IllegalStateException(notification.toString());
        };
    }

    private static List<?> all(Object values) {
        return List.copyOf((Collection<?>) values);
    }

    private static int[] range(int from, int length) {
        int[] positions = new int[length];
        for (int i = 0; i < length; i++) {
            positions[i] = Math.max(0, from) + i;
        }
        return positions;
    }

    /** A feature with one value got another. */
    record Value(EObject object, EStructuralFeature feature, Object before, Object after) implements Change {
        @Override
        public void undo() {
            object.eSet(feature, before);
        }

        @Override
        public void redo() {
            object.eSet(feature, after);
        }
    }

    /** Values came into a list; afterwards they stand at the positions, which ascend. */
    record Insertion(EList<Object> list, int[] positions, List<?> values) implements Change {
        @Override
        public void undo() {
            if (values.size() == 1) {
                list.remove(positions[0]);
            } else {
                list.removeAll(new HashSet<>(values));
            }
        }

        @Override
        public void redo() {
            if (isBlock()) {
                list.addAll(positions[0], values);
                return;
            }
            for (int i = 0; i < positions.length; i++) {
                list.add(positions[i], values.get(i));
            }
        }

        /** One notification instead of many for those who listen. */
        private boolean isBlock() {
            return positions[positions.length - 1] - positions[0] == positions.length - 1;
        }
    }

    /** Values went out of a list. */
    record Removal(Insertion opposite) implements Change {
        @Override
        public void undo() {
            opposite.redo();
        }

        @Override
        public void redo() {
            opposite.undo();
        }
    }

    /** A value went to another position in its list. */
    record Move(EList<Object> list, int before, int after) implements Change {
        @Override
        public void undo() {
            list.move(before, after);
        }

        @Override
        public void redo() {
            list.move(after, before);
        }
    }

    /** A value in a list gave its position to another. */
    record Replacement(EList<Object> list, int at, Object before, Object after) implements Change {
        @Override
        public void undo() {
            list.set(at, before);
        }

        @Override
        public void redo() {
            list.set(at, after);
        }
    }
}
