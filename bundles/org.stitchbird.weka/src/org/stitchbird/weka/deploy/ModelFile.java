// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.stitchbird.engine.data.Model;
import org.stitchbird.engine.data.NodeFailure;
import org.stitchbird.engine.data.Table;
import org.stitchbird.weka.Messages;
import org.stitchbird.weka.WekaStart;
import org.stitchbird.weka.WekaTables;
import org.stitchbird.weka.WekaWork;
import org.stitchbird.weka.train.ClassifierModel;
import org.stitchbird.weka.train.ClustererModel;
import org.stitchbird.weka.train.WekaModel;
import weka.classifiers.Classifier;
import weka.clusterers.Clusterer;
import weka.core.Instances;

/** Reads what Weka's Explorer, its command line and our own models write: a trained object and its columns. */
final class ModelFile {
    private static final int GZIP = 0x1f8b;
    /** No honest model can be pressed to less than that part of itself, once it is large at all. */
    private static final long MOST_PRESSED = 200;
    private static final long LARGE = 64 << 20;

    static {
        WekaStart.quietly();
    }

    private ModelFile() {
    }

    /**
     * The model in a file; it is named like the file.
     *
     * @param columns a table of the columns that the model was trained on, looked at only when neither the file nor
     *     the model tells them; may be {@code null}
     * @throws NodeFailure if the file holds something else, or classes that do not belong into a model
     */
    static Model read(Path file, Table columns) throws NodeFailure {
        String name = file.getFileName().toString();
        AllowedClasses allowed = new AllowedClasses(VouchedClasses.names(), mostBytes(file));
        try (InputStream bytes = open(file); ObjectInputStream objects = new GuardedObjects(bytes, allowed)) {
            Object trained = objects.readObject();
            if (!(trained instanceof Classifier) && !(trained instanceof Clusterer)) {
                throw new NodeFailure(Messages.get("model.other", name));
            }
            Optional<Instances> header = header(objects).or(() -> told(trained));
            if (header.isEmpty() && columns == null) {
                throw new NodeFailure(Messages.get("model.noColumns", name));
            }
            return model(name, trained, header.orElseGet(() -> ModelColumns.of(columns, trained)));
        } catch (NodeFailure e) {
            throw e;
        } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
            throw new NodeFailure(sentence(name, allowed, e), e);
        }
    }

    /**
     * A model that stands behind such a head.
     *
     * @param bytes how many there are at most
     * @throws Exception if there is something else, classes that do not belong there, or what would read further files
     */
    static Model read(KeptLearning.Head head, InputStream in, long bytes) throws Exception {
        AllowedClasses allowed = new AllowedClasses(VouchedClasses.names(), bytes);
        try (GuardedObjects objects = new GuardedObjects(in, allowed)) {
            Object trained = objects.readObject();
            Instances header = (Instances) objects.readObject();
            if (objects.further()) {
                throw new IOException("It forgot a further file");
            }
            WekaModel model = trained instanceof Classifier classifier
                    ? new ClassifierModel(head.name(), head.trainedOn(), classifier, header)
                    : new ClustererModel(head.name(), head.trainedOn(), (Clusterer) trained, header);
            return model.withNote(head.note());
        } catch (StackOverflowError | OutOfMemoryError e) {
            throw new IOException(e);
        }
    }

    /** Why a file could not be read. */
    static String sentence(String name, AllowedClasses allowed, Throwable e) {
        if (allowed.refused() != null) {
            return Messages.get("model.foreign", name, allowed.refused());
        } else if (allowed.tooMuch() || e instanceof StackOverflowError || e instanceof OutOfMemoryError) {
            return Messages.get("model.tooMuch", name);
        } else if (e instanceof ClassNotFoundException) {
            return Messages.get("model.absentClass", name, e.getMessage());
        }
        return Messages.get(e instanceof InvalidClassException ? "model.version" : "model.damaged", name,
                WekaWork.reason(e));
    }

    /** The columns behind the model, without those that Weka's Explorer let a clusterer ignore; empty without any. */
    private static Optional<Instances> header(ObjectInputStream objects) throws IOException, ClassNotFoundException {
        try {
            if (!(objects.readObject() instanceof Instances header)) {
                return Optional.empty();
            }
            Instances columns = header.stringFreeStructure();
            return Optional.of(without(columns, objects));
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    private static Instances without(Instances columns, ObjectInputStream objects)
            throws IOException, ClassNotFoundException {
        try {
            if (objects.readObject() instanceof int[] ignored) {
                columns.setClassIndex(-1);
                java.util.Arrays.sort(ignored);
                for (int i = ignored.length - 1; i >= 0; i--) {
                    columns.deleteAttributeAt(ignored[i]);
                }
            }
        } catch (EOFException e) {
            // Nothing was ignored.
        }
        return columns;
    }

    private static Optional<Instances> told(Object trained) {
        try {
            return ModelColumns.told(trained);
        } catch (Exception e) {
            // It does not tell them after all.
            return Optional.empty();
        }
    }

    private static Model model(String file, Object trained, Instances header) throws Exception {
        String name = file.replaceFirst("\\.model(\\.gz)?$", "");
        if (trained instanceof Classifier classifier) {
            if (header.classIndex() < 0) {
                throw new NodeFailure(Messages.get("model.noTarget", file));
            }
            return new ClassifierModel(name, WekaTables.schema(header), classifier, header);
        }
        header.setClassIndex(-1);
        return new ClustererModel(name, WekaTables.schema(header), (Clusterer) trained, header);
    }

    private static boolean pressed(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return (bytes.read() << 8 | bytes.read()) == GZIP;
        }
    }

    /** How many bytes the objects in it may take. */
    static long mostBytes(Path file) throws NodeFailure {
        try {
            long size = Files.size(file);
            return pressed(file) ? Math.max(LARGE, MOST_PRESSED * size) : size;
        } catch (IOException e) {
            throw new NodeFailure(Messages.get("model.damaged", file.getFileName(), WekaWork.reason(e)), e);
        }
    }

    /** Its bytes, also of one that is packed. */
    static InputStream open(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        return pressed(file) ? new GZIPInputStream(bytes, 1 << 16) : bytes;
    }
}
