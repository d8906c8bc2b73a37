// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: GPL-3.0-or-later
package org.stitchbird.weka.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.stitchbird.engine.spec.NodeType;
import org.stitchbird.engine.spec.NodeTypeProvider;
import org.stitchbird.weka.Scheme;
import org.stitchbird.weka.SchemeSource;
import org.stitchbird.weka.Schemes;
import org.stitchbird.weka.collect.SourceNodes;
import org.stitchbird.weka.deploy.SaverNodes;
import org.stitchbird.weka.explain.RulesNodes;
import org.stitchbird.weka.prepare.FilterNodes;
import org.stitchbird.weka.train.LearnerNodes;

/**
 * Offers the algorithms of one package of Weka's.
 *
 * <p>The bundle that was made of the package declares it as a component of its own, so that the services are that
 * bundle's, come and go with it, and cost nothing while there is no package.
 */
public final class PackageNodes implements NodeTypeProvider {
    private InBundle source;
    private List<NodeType> types = List.of();

    /** The package's bundle starts. */
    public void activate(BundleContext context) {
        source = new InBundle(context.getBundle());
        types = Collections.unmodifiableList(types(Schemes.come(source)));
    }

    /** The package's bundle stops. */
    public void deactivate() {
        Schemes.go(source);
    }

    @Override
    public Collection<? extends NodeType> types() {
        return types;
    }

    /** The node types of some algorithms. */
    static List<NodeType> types(List<Scheme> schemes) {
        List<NodeType> types = new ArrayList<>(LearnerNodes.of(schemes));
        types.addAll(FilterNodes.of(schemes));
        types.addAll(RulesNodes.of(schemes));
        types.addAll(SourceNodes.of(schemes));
        types.addAll(SaverNodes.of(schemes));
        return types;
    }

    /** Index and classes of a package's bundle. */
    private static final class InBundle extends SchemeSource {
        private final Bundle bundle;

        InBundle(Bundle bundle) {
            this.bundle = bundle;
        }

        @Override
        protected Optional<String> read(String file) {
            URL entry = bundle.getEntry("index/" + file);
            if (entry == null) {
                return Optional.empty();
            }
            try (InputStream in = entry.openStream()) {
                return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public Class<?> load(String className) throws ClassNotFoundException {
            return bundle.loadClass(className);
        }

        @Override
        public String library() {
            return bundle.getSymbolicName() + " " + bundle.getVersion();
        }
    }
}
