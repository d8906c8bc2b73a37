// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaStart;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.train.ClassifierModel;
import org.stitchbird.weka.train.ClustererModel;
import weka.classifiers.Classifier;
import weka.clusterers.Clusterer;
import weka.core.Instances;

/** Reads what Weka's Explorer, its command line and our own models write: a trained object and its columns. */
final class ModelFile {
    private static final int GZIP = 0x1f8b;

    static {
        WekaStart.quietly();
    }

    private ModelFile() {
    }

    /**
     * The model in a file; it is named like the file.
     *
     * @throws NodeFailure if the file holds something else, or classes that do not belong into a model
     */
    static Model read(Path file) throws NodeFailure {
        String name = file.getFileName().toString();
        AllowedClasses allowed = new AllowedClasses();
        try (InputStream bytes = open(file); ObjectInputStream objects = new WekaObjects(bytes)) {
            objects.setObjectInputFilter(allowed);
            return model(name, objects.readObject(), header(name, objects));
        } catch (NodeFailure e) {
            throw e;
        } catch (Exception | StackOverflowError e) {
            if (allowed.refused() != null) {
                throw new NodeFailure(Messages.get("model.foreign", name, allowed.refused()), e);
            }
            throw new NodeFailure(Messages.get("model.damaged", name, WekaWork.reason(e)), e);
        }
    }

    private static Instances header(String name, ObjectInputStream objects)
            throws NodeFailure, IOException, ClassNotFoundException {
        try {
            if (objects.readObject() instanceof Instances header) {
                return header.stringFreeStructure();
            }
        } catch (EOFException e) {
            // The file ends behind the model; the sentence is the same as for something else in its place.
        }
        throw new NodeFailure(Messages.get("model.noColumns", name));
    }

    private static Model model(String file, Object trained, Instances header) throws Exception {
        String name = file.replaceFirst("\\.model(\\.gz)?$", "");
        if (trained instanceof Classifier classifier && header.classIndex() >= 0) {
            return new ClassifierModel(name, WekaTables.schema(header), classifier, header);
        } else if (trained instanceof Clusterer clusterer) {
            header.setClassIndex(-1);
            return new ClustererModel(name, WekaTables.schema(header), clusterer, header);
        }
        throw new NodeFailure(Messages.get(trained instanceof Classifier ? "model.noTarget" : "model.other", file));
    }

    private static InputStream open(Path file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        bytes.mark(2);
        int magic = bytes.read() << 8 | bytes.read();
        bytes.reset();
        return magic == GZIP ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }

    /** Finds classes through this bundle, where Weka is. */
    private static final class WekaObjects extends ObjectInputStream {
        WekaObjects(InputStream in) throws IOException {
            super(in);
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, Classifier.class.getClassLoader());
            } catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }
    }
}
