// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.install.Trials.Verdict;
import org.stitchbird.plugins.site.FetchedPlugIns;
import org.stitchbird.plugins.site.Leftovers;
import org.stitchbird.plugins.site.PlugInException;
import org.stitchbird.plugins.weka.WekaPackages;

/** What can be done to the plug-ins of a person. Whatever fails leaves them as they were. */
public final class Installer {
    private final PlugInHome home;
    private final TrialHome trial;

    /**
     * For the plug-ins of a home.
     *
     * @param trials try what is new before it takes part
     */
    public Installer(PlugInHome home, Trials trials) {
        this.home = home;
        trial = new TrialHome(home, trials);
    }

    /**
     * Lets in what was fetched, after a trial. A new plug-in that is refused is recorded as refused; a new version that
     * is refused leaves the old one as it was.
     *
     * @return what came of each that is new: on, or refused
     * @throws PlugInException if it cannot be tried or written; then nothing has changed
     */
    public List<Verdict> install(FetchedPlugIns fetched) throws PlugInException, InterruptedException {
        List<PlugIn> kept = fetched.keep();
        List<PlugIn> fresh = kept.stream().filter(each -> each.state() == State.NEW).toList();
        // Installed ones whose libraries make room for what comes.
        List<PlugIn> changed = kept.stream().filter(each -> each.state() != State.NEW).toList();
        List<Verdict> verdicts = tried(fresh, changed);
        List<PlugIn> after = new ArrayList<>(verdicts.stream().map(Verdict::plugIn).filter(this::counts).toList());
        if (after.stream().anyMatch(each -> each.state() == State.ON)) {
            after.addAll(changed);
        }
        record(after);
        return verdicts;
    }

    private List<Verdict> tried(List<PlugIn> fresh, List<PlugIn> changed)
            throws PlugInException, InterruptedException {
        try {
            return trial.verdicts(fresh, changed);
        } catch (IOException e) {
            throw new PlugInException(e.getMessage(), e);
        }
    }

    /** Whether what came of a trial is recorded: not if an older version goes on instead. */
    private boolean counts(PlugIn tried) {
        PlugIn old = home.plugIn(tried.id());
        return tried.state() == State.ON || old == null || old.state() == State.REFUSED
                || old.version().equals(tried.version());
    }

    /**
     * Copies a bundle into the drop-ins folder, after checking its signature, and tries it.
     *
     * @param jar the bundle's file; stays where it is
     * @return what came of it, either on or refused
     * @throws PlugInException if it is no bundle, its signature is broken, or it cannot be copied
     */
    public Verdict drop(Path jar) throws PlugInException, InterruptedException {
        return new Dropping(home).drop(jar, this::tryOne);
    }

    /**
     * Makes a plug-in of a package of Weka and tries it.
     *
     * @param zip the package's file; stays as it is
     * @throws PlugInException if it is none, does not fit, or cannot be written
     */
    public Verdict wekaPackage(Path zip) throws PlugInException, InterruptedException {
        try {
            return tryOne(new WekaPackages(home.plugIns()).make(zip, home.pool()));
        } catch (IOException e) {
            throw new PlugInException(e.getMessage(), e);
        }
    }

    private Verdict tryOne(PlugIn fresh) throws PlugInException, InterruptedException {
        Verdict verdict = tried(List.of(fresh), List.of()).getFirst();
        if (counts(verdict.plugIn())) {
            record(List.of(verdict.plugIn()));
        }
        return verdict;
    }

    /**
     * Takes plug-ins out; what others need of them stays.
     *
     * @return those that were there
     * @throws PlugInException if there is none of one of the ids, or it cannot be written
     */
    public List<PlugIn> remove(Collection<String> ids) throws PlugInException {
        List<PlugIn> removed = known(ids);
        change(() -> home.remove(ids.toArray(String[]::new)));
        return removed;
    }

    /** Switches plug-ins off. Throws if there is none of one of the ids. */
    public void disable(Collection<String> ids) throws PlugInException {
        known(ids);
        change(() -> home.disable(ids.toArray(String[]::new)));
    }

    /**
     * Switches plug-ins on; those that were never tried, or refused, are tried first.
     *
     * @return what came of each
     * @throws PlugInException if there is none of one of the ids, or it cannot be written
     */
    public List<Verdict> enable(Collection<String> ids) throws PlugInException, InterruptedException {
        List<Verdict> verdicts = new ArrayList<>();
        for (PlugIn each : known(ids)) {
            if (each.state() == State.OFF) {
                change(() -> home.enable(each.id()));
            }
            PlugIn now = home.plugIn(each.id());
            verdicts.add(now.state() == State.ON ? new Verdict(now, List.of()) : tryOne(now));
        }
        return verdicts;
    }

    /** Goes back to the state before the last change. Throws if there is none. */
    public void back() throws PlugInException {
        change(home::back);
    }

    /** The plug-ins with these ids. */
    private List<PlugIn> known(Collection<String> ids) throws PlugInException {
        List<PlugIn> found = new ArrayList<>();
        for (String id : ids) {
            PlugIn plugIn = home.plugIn(id);
            if (plugIn == null) {
                throw new PlugInException(Messages.get("plugin.unknown", id));
            }
            found.add(plugIn);
        }
        return found;
    }

    private void record(List<PlugIn> plugIns) throws PlugInException {
        if (!plugIns.isEmpty()) {
            change(() -> home.put(plugIns.toArray(PlugIn[]::new)));
        }
    }

    private interface Change {
        void make() throws IOException;
    }

    private void change(Change change) throws PlugInException {
        try {
            change.make();
        } catch (IOException e) {
            throw new PlugInException(e.getMessage(), e);
        }
        Leftovers.clear(home);
    }
}
