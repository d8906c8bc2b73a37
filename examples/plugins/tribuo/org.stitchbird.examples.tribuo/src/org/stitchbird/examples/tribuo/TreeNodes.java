// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.examples.tribuo;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.List;
import org.stitchbird.engine.scoring.Branch;
import org.stitchbird.engine.scoring.Predictor;
import org.tribuo.Model;
import org.tribuo.Output;
import org.tribuo.classification.Label;
import org.tribuo.common.tree.protos.LeafNodeProto;
import org.tribuo.common.tree.protos.SplitNodeProto;
import org.tribuo.common.tree.protos.TreeModelProto;
import org.tribuo.common.tree.protos.TreeNodeProto;
import org.tribuo.regression.Regressor;
import org.tribuo.regression.rtree.protos.IndependentRegressionTreeModelProto;

/** Reads a tree of Tribuo: those of numbers show their nodes only in the form in which they are saved. */
final class TreeNodes {
    private final List<TreeNodeProto> nodes;
    private final int inputs;
    private final List<String> answers;

    private TreeNodes(List<TreeNodeProto> nodes, int inputs, List<String> answers) {
        this.nodes = nodes;
        this.inputs = inputs;
        this.answers = answers;
    }

    /**
     * The root of a tree.
     *
     * @param inputs how many cells stand in front of those of the features
     * @param answers the labels in Tribuo's order; empty for a number
     */
    static Branch of(Model<?> tree, int inputs, List<String> answers) {
        try {
            var saved = tree.serialize().getSerializedData();
            List<TreeNodeProto> nodes = answers.isEmpty()
                    ? saved.unpack(IndependentRegressionTreeModelProto.class)
                            .getNodesOrThrow(TribuoLearner.NUMBER).getNodesList()
                    : saved.unpack(TreeModelProto.class).getNodesList();
            return new TreeNodes(nodes, inputs, answers).branch(0);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException(e);
        }
    }

    private Branch branch(int index) throws InvalidProtocolBufferException {
        var node = nodes.get(index).getSerializedData();
        if (node.is(LeafNodeProto.class)) {
            return new Branch.Leaf(new Predictor.Fixed(answer(node.unpack(LeafNodeProto.class))));
        }
        SplitNodeProto split = node.unpack(SplitNodeProto.class);
        return new Branch.AtNumber(inputs + split.getSplitFeatureIdx(), split.getSplitValue(), true,
                branch(split.getLessThanOrEqualIdx()), branch(split.getGreaterThanIdx()), new Branch.Astray.Way(0));
    }

    private double[] answer(LeafNodeProto leaf) {
        if (answers.isEmpty()) {
            return ((Regressor) Output.deserialize(leaf.getOutput())).getValues().clone();
        }
        return answers.stream().mapToDouble(label -> ((Label) Output.deserialize(leaf.getScoreMap().get(label)))
                .getScore()).toArray();
    }
}
