// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.osgi.framework.wiring.FrameworkWiring;

/** Says in words why a bundle cannot be resolved: what is missing, in which version, and what there is instead. */
public final class Unresolved {
    private static final String OURS = "org.stitchbird.";
    private static final Pattern FROM = Pattern.compile("version>=([^)]+)\\)");
    private static final Pattern BELOW = Pattern.compile("!\\([a-z-]*version>=([^)]+)\\)");

    private final Bundle framework;
    private final FrameworkWiring wiring;
    private final Set<Bundle> seen = new HashSet<>();

    private Unresolved(Bundle framework) {
        this.framework = framework;
        wiring = framework.adapt(FrameworkWiring.class);
    }

    /**
     * The reason as a sentence.
     *
     * @param bundle one that has just not been resolved
     * @param framework the framework that it is installed in, its bundle 0
     */
    public static String sentence(Bundle bundle, Bundle framework) {
        String reason = new Unresolved(framework).reason(bundle);
        return reason == null ? Messages.get("unresolved.conflict", bundle.getSymbolicName()) : reason;
    }

    private String reason(Bundle bundle) {
        BundleRevision revision = bundle.adapt(BundleRevision.class);
        if (revision == null || !seen.add(bundle)) {
            return null;
        }
        List<BundleRequirement> needed = revision.getDeclaredRequirements(null).stream()
                .filter(each -> !"optional".equals(each.getDirectives().get("resolution"))
                        && "resolve".equals(each.getDirectives().getOrDefault("effective", "resolve"))
                        && !"dynamic".equals(each.getDirectives().get("resolution"))).toList();
        for (BundleRequirement each : needed) {
            if (wiring.findProviders(each).isEmpty()) {
                return missing(bundle, each);
            }
        }
        for (BundleRequirement each : needed) {
            List<Bundle> providers = wiring.findProviders(each).stream().map(found -> found.getRevision().getBundle())
                    .toList();
            String reason = providers.stream().anyMatch(Unresolved::isResolved) ? null
                    : providers.stream().map(this::reason).filter(found -> found != null).findFirst().orElse(null);
            if (reason != null) {
                return reason;
            }
        }
        return others(bundle).filter(other -> isResolved(other) && isSingleton(other) && isSingleton(bundle)).findFirst()
                .map(other -> Messages.get("unresolved.singleton", bundle.getSymbolicName(), bundle.getVersion(),
                        other.getVersion())).orElse(null);
    }

    private Stream<Bundle> others(Bundle bundle) {
        return Stream.of(framework.getBundleContext().getBundles()).filter(other -> other != bundle
                && bundle.getSymbolicName() != null && bundle.getSymbolicName().equals(other.getSymbolicName()));
    }

    private static boolean isResolved(Bundle bundle) {
        return (bundle.getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED)) == 0;
    }

    private static boolean isSingleton(Bundle bundle) {
        String name = bundle.getHeaders("").get(Constants.BUNDLE_SYMBOLICNAME);
        return name != null && name.replace(" ", "").contains("singleton:=true");
    }

    private String missing(Bundle bundle, BundleRequirement requirement) {
        String filter = requirement.getDirectives().getOrDefault("filter", "");
        String space = requirement.getNamespace();
        String name = value(filter, space);
        String from = bundle.getSymbolicName();
        if (space.equals("osgi.ee")) {
            return Messages.get("unresolved.java", from, first(FROM.matcher(filter.replace("version=", "version>="))),
                    Runtime.version().feature());
        }
        boolean aPackage = space.equals(BundleRevision.PACKAGE_NAMESPACE);
        if (!aPackage && !space.equals(BundleRevision.BUNDLE_NAMESPACE) && !space.equals(BundleRevision.HOST_NAMESPACE)) {
            return Messages.get("unresolved.other", from, space + " " + filter);
        }
        String wanted = versions(filter).isEmpty() ? name : name + " (" + versions(filter) + ")";
        String here = here(bundle, space, name);
        if (here == null) {
            return Messages.get(aPackage ? "unresolved.package" : "unresolved.bundle", from, wanted);
        }
        return Messages.get(name.startsWith(OURS) ? "unresolved.stitchbird"
                : aPackage ? "unresolved.package-version" : "unresolved.bundle-version", from, wanted, here);
    }

    private static String value(String filter, String attribute) {
        Matcher found = Pattern.compile(Pattern.quote(attribute) + "=([^)]+)\\)").matcher(filter);
        return found.find() ? found.group(1) : filter;
    }

    private static String first(Matcher matcher) {
        return matcher.find() ? matcher.group(1) : "";
    }

    private static String versions(String filter) {
        String below = first(BELOW.matcher(filter));
        String from = first(FROM.matcher(filter.replaceAll("!\\([a-z-]*version>=[^)]+\\)", "")));
        if (from.isEmpty()) {
            return "";
        }
        return below.isEmpty() ? Messages.get("versions.from", from) : Messages.get("versions.between", from, below);
    }

    /** The version in which there is something of that name; {@code null} if there is none. */
    private String here(Bundle asking, String space, String name) {
        for (Bundle each : framework.getBundleContext().getBundles()) {
            BundleRevision revision = each.adapt(BundleRevision.class);
            if (each == asking || revision == null) {
                continue;
            }
            for (BundleCapability capability : revision.getDeclaredCapabilities(space)) {
                if (name.equals(capability.getAttributes().get(space))) {
                    Object version = capability.getAttributes().get(space.equals(BundleRevision.PACKAGE_NAMESPACE)
                            ? Constants.VERSION_ATTRIBUTE : Constants.BUNDLE_VERSION_ATTRIBUTE);
                    return String.valueOf(version);
                }
            }
        }
        return null;
    }
}
