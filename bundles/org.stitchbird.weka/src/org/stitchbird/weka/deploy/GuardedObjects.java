// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.deploy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputStream;
import java.io.ObjectStreamClass;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.Map;
import weka.classifiers.Classifier;
import weka.classifiers.meta.Vote;
import weka.classifiers.misc.InputMappedClassifier;
import weka.filters.supervised.attribute.AddClassification;
import weka.filters.unsupervised.attribute.AddCluster;

/**
 * Reads Java objects of allowed classes only, found through this bundle, where Weka is.
 *
 * <p>A class is refused by its name, before it is even loaded. What would read a further file by itself later, past
 * this guard, forgets which one.
 */
final class GuardedObjects extends ObjectInputStream {
    /** How many elements collections may have to look at while they are put into each other. */
    private static final long MOST_LOOKS = 200_000_000;
    private final AllowedClasses allowed;
    private final Map<Object, Long> looks = new IdentityHashMap<>();
    private long allLooks;
    private boolean further;

    /** Reads what that filter allows. */
    GuardedObjects(InputStream in, AllowedClasses allowed) throws IOException {
        super(in);
        this.allowed = allowed;
        setObjectInputFilter(allowed);
        enableResolveObject(true);
    }

    @Override
    protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
        if (!allowed.allows(description.getName())) {
            throw new InvalidClassException(description.getName());
        }
        try {
            Class<?> type = Class.forName(description.getName(), false, Classifier.class.getClassLoader());
            if (!allowed.allows(type)) {
                throw new InvalidClassException(description.getName());
            }
            return type;
        } catch (ClassNotFoundException e) {
            return super.resolveClass(description);
        }
    }

    @Override
    protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
        allowed.allows("java.lang.reflect.Proxy");
        throw new InvalidClassException("java.lang.reflect.Proxy");
    }

    @Override
    protected Object resolveObject(Object read) throws IOException {
        if (read instanceof Collection || read instanceof Map) {
            count(read);
            return read;
        }
        try {
            forget(read);
            return read;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private void forget(Object read) throws Exception {
        if (read instanceof InputMappedClassifier mapped) {
            further |= mapped.getModelPath() != null && !mapped.getModelPath().isEmpty();
            mapped.setModelPath("");
        } else if (read instanceof Vote vote) {
            further |= vote.getPreBuiltClassifiers() != null && vote.getPreBuiltClassifiers().length > 0;
            vote.setPreBuiltClassifiers(null);
        } else if (read instanceof AddClassification filter) {
            further |= isSet(filter.getSerializedClassifierFile());
            filter.setSerializedClassifierFile(null);
        } else if (read instanceof AddCluster filter) {
            further |= isSet(filter.getSerializedClustererFile());
            filter.setSerializedClustererFile(null);
        }
    }

    /** Where none is chosen, Weka has a folder. */
    private static boolean isSet(File file) {
        return file != null && !file.isDirectory();
    }

    /** Whether something in it would have read a further file. */
    boolean further() {
        return further;
    }

    /**
     * Counts how many elements a collection looks at when it is asked for its hash, those of inner ones each time
     * they occur: thirty sets, each twice in the next, would take a computer for years.
     */
    private void count(Object collection) throws IOException {
        long sum = 1;
        if (collection instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                sum += looks(entry.getKey()) + looks(entry.getValue());
            }
        } else {
            for (Object element : (Collection<?>) collection) {
                sum += looks(element);
            }
        }
        looks.put(collection, Math.min(sum, MOST_LOOKS));
        allLooks += sum;
        if (allLooks > MOST_LOOKS) {
            allowed.refuseAsTooMuch();
            throw new InvalidClassException(collection.getClass().getName());
        }
    }

    private long looks(Object element) {
        return element instanceof Collection || element instanceof Map ? looks.getOrDefault(element, 1L) : 1;
    }
}
