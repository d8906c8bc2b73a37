// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.editor.widgets;

import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;

/** Tells screen readers of the rows of a list. */
final class RowListAccess extends AccessibleControlAdapter {
    private final RowList list;

    RowListAccess(RowList list) {
        this.list = list;
        list.getAccessible().addAccessibleControlListener(this);
        list.getAccessible().addAccessibleListener(new AccessibleAdapter() {
            @Override
            public void getName(AccessibleEvent event) {
                if (known(event.childID)) {
                    event.result = list.spoken(event.childID);
                }
            }
        });
    }

    @Override
    public void getChildCount(AccessibleControlEvent event) {
        event.detail = list.count();
    }

    @Override
    public void getChildren(AccessibleControlEvent event) {
        event.children = new Object[list.count()];
        for (int row = 0; row < list.count(); row++) {
            event.children[row] = row;
        }
    }

    @Override
    public void getRole(AccessibleControlEvent event) {
        if (known(event.childID)) {
            event.detail = ACC.ROLE_LISTITEM;
        }
    }

    @Override
    public void getState(AccessibleControlEvent event) {
        if (known(event.childID)) {
            boolean current = event.childID == list.cursor();
            event.detail = ACC.STATE_SELECTABLE | ACC.STATE_FOCUSABLE | list.rowState(event.childID)
                    | (current ? ACC.STATE_SELECTED : 0)
                    | (current && list.isFocusControl() ? ACC.STATE_FOCUSED : 0);
        }
    }

    @Override
    public void getFocus(AccessibleControlEvent event) {
        event.childID = !list.isFocusControl() ? ACC.CHILDID_NONE
                : list.cursor() >= 0 ? list.cursor() : ACC.CHILDID_SELF;
    }

    @Override
    public void getSelection(AccessibleControlEvent event) {
        event.childID = list.cursor() >= 0 ? list.cursor() : ACC.CHILDID_NONE;
    }

    @Override
    public void getLocation(AccessibleControlEvent event) {
        Rectangle area = known(event.childID) ? list.rowArea(event.childID) : list.getClientArea();
        Point origin = list.toDisplay(area.x, area.y);
        event.x = origin.x;
        event.y = origin.y;
        event.width = area.width;
        event.height = area.height;
    }

    @Override
    public void getChildAtPoint(AccessibleControlEvent event) {
        int row = list.rowAt(list.toControl(event.x, event.y).y);
        event.childID = row >= 0 ? row : ACC.CHILDID_SELF;
    }

    private boolean known(int row) {
        return row >= 0 && row < list.count();
    }
}
