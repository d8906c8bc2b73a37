// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.explain;

import java.util.ArrayList;
import java.util.List;
import weka.associations.Apriori;
import weka.associations.AssociationRule;
import weka.associations.DefaultAssociationRule;
import weka.associations.DefaultAssociationRule.METRIC_TYPE;
import weka.associations.Item;
import weka.associations.ItemSet;
import weka.associations.NominalItem;
import weka.core.Attribute;
import weka.core.Instances;

/** The rules of Apriori that all end in one column: Weka keeps them in another form and fails to hand them out. */
final class ClassRules {
    private ClassRules() {
    }

    /** The rules in the order in which Weka has sorted them. */
    static List<AssociationRule> of(Apriori apriori) throws Exception {
        Instances conditions = apriori.getInstancesNoClass();
        Attribute target = apriori.getInstancesOnlyClass().attribute(0);
        int[] rows = apriori.getInstancesOnlyClass().attributeStats(0).nominalCounts;
        List<AssociationRule> rules = new ArrayList<>();
        for (int i = 0; i < apriori.getAllTheRules()[0].size(); i++) {
            ItemSet premise = (ItemSet) apriori.getAllTheRules()[0].get(i);
            ItemSet consequence = (ItemSet) apriori.getAllTheRules()[1].get(i);
            int label = consequence.items()[0];
            rules.add(new DefaultAssociationRule(items(premise, conditions), List.of(new NominalItem(target, label)),
                    METRIC_TYPE.CONFIDENCE, premise.counter(), rows[label], consequence.counter(),
                    conditions.size()));
        }
        return rules;
    }

    private static List<Item> items(ItemSet set, Instances columns) throws Exception {
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < set.items().length; i++) {
            if (set.items()[i] >= 0) {
                items.add(new NominalItem(columns.attribute(i), set.items()[i]));
            }
        }
        return items;
    }
}
