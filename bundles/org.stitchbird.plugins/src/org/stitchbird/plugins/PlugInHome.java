// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.stitchbird.plugins.DropIns.Found;
import org.stitchbird.plugins.PlugIn.Origin;
import org.stitchbird.plugins.PlugIn.State;

/**
 * The folder in which a person's plug-ins live, beside the product: what is installed, what was dropped in, and which of it
 * takes part.
 *
 * <p>Every change replaces the state in one step, keeps the earlier one, and is seen by all processes that use the folder.
 * An instance holds nothing; any number may be used on any threads. Needs no framework.
 */
public final class PlugInHome {
    private final Path folder;
    private final DropIns dropIns;
    private final StateFile file;

    private PlugInHome(Path folder, Path product) {
        this.folder = folder;
        if (folder == null) {
            dropIns = new DropIns(List.of());
            file = null;
        } else {
            List<Path> places = new ArrayList<>(List.of(folder.resolve("dropins")));
            if (product != null) {
                places.add(product.resolve("dropins"));
            }
            dropIns = new DropIns(places);
            file = new StateFile(folder);
        }
    }

    /**
     * The home that this process is to use: the folder in the system property {@code stitchbird.plugins}, else in the
     * environment's {@code STITCHBIRD_PLUGINS}, else {@code ~/.stitchbird/plug-ins}; {@code none} means no plug-ins at all.
     */
    public static PlugInHome standard() {
        return HomePlace.standard();
    }

    /**
     * The home in a folder, which need not be there yet.
     *
     * @param product the folder of the product, whose {@code dropins} count too; {@code null} for none
     */
    public static PlugInHome in(Path folder, Path product) {
        return new PlugInHome(folder.toAbsolutePath().normalize(),
                product == null ? null : product.toAbsolutePath().normalize());
    }

    /** A home without plug-ins that takes none. */
    public static PlugInHome none() {
        return new PlugInHome(null, null);
    }

    /** Whether there are no plug-ins because somebody has asked for none. */
    public boolean isNone() {
        return folder == null;
    }

    /**
     * Where it is; need not be there yet.
     *
     * @throws IllegalStateException with a sentence, if this {@link #isNone() is none}
     */
    public Path folder() {
        if (folder == null) {
            throw new IllegalStateException(Messages.get("home.none"));
        }
        return folder;
    }

    /** Where people put bundles by hand; need not be there yet. Throws as {@link #folder()} does. */
    public Path dropins() {
        return folder().resolve("dropins");
    }

    /** Where the bundles of installed plug-ins lie; need not be there yet. Throws as {@link #folder()} does. */
    public Path pool() {
        return folder().resolve("pool");
    }

    /** All plug-ins, the installed ones in the order in which they came, then drop-ins by file; no id twice. */
    public List<PlugIn> plugIns() {
        return look().plugIns();
    }

    /** The plug-in of that id; {@code null} if there is none. */
    public PlugIn plugIn(String id) {
        return plugIns().stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    }

    /** What a person should know about the home as it is: files passed over, a state that could not be read. */
    public List<String> remarks() {
        return look().remarks();
    }

    private HomeContents look() {
        return HomeContents.read(file, dropIns);
    }

    /**
     * Changes whenever plug-ins, their states, or drop-ins have changed; the same in every process. Cheap: a file and two
     * folders are looked at, nothing is read. Empty when there has never been a plug-in.
     */
    public String fingerprint() {
        return file == null ? "" : HomeContents.fingerprint(file, dropIns);
    }

    /**
     * Takes plug-ins in, each in the place of one with its id; of a drop-in only what trying it has shown is kept.
     *
     * @throws IOException with a sentence, if that cannot be written; then nothing has changed
     */
    public void put(PlugIn... plugIns) throws IOException {
        change(state -> {
            HomeState after = state;
            for (PlugIn plugIn : plugIns) {
                after = with(after, plugIn);
            }
            return after;
        });
    }

    private HomeState with(HomeState state, PlugIn plugIn) throws IOException {
        if (plugIn.origin() != Origin.DROP_IN) {
            return state.with(plugIn);
        }
        for (Found found : dropIns.files()) {
            if (found.file().toString().equals(plugIn.from())) {
                return state.with(HomeContents.key(found), Tried.of(plugIn));
            }
        }
        throw new SentenceException(Messages.get("dropin.gone", plugIn.from()));
    }

    /**
     * Takes plug-ins out, in one step. Their bundles stay where they are, because an earlier state may need them; the
     * file of a drop-in is moved out of its folder, to {@code removed} in the home.
     *
     * @throws IOException with a sentence, if there is none of one of the ids or it cannot be done
     */
    public void remove(String... ids) throws IOException {
        List<String> installed = new ArrayList<>();
        List<Path> dropped = new ArrayList<>();
        for (String id : ids) {
            PlugIn plugIn = known(id);
            if (plugIn.origin() != Origin.DROP_IN) {
                installed.add(id);
            } else if (Path.of(plugIn.from()).startsWith(dropins())) {
                dropped.add(Path.of(plugIn.from()));
            } else {
                throw new SentenceException(Messages.get("dropin.products", plugIn.name(), plugIn.from()));
            }
        }
        for (Path file : dropped) {
            RemovedFiles.take(file, folder.resolve("removed"));
        }
        if (!installed.isEmpty()) {
            change(state -> {
                HomeState after = state;
                for (String id : installed) {
                    after = after.without(id);
                }
                return after;
            });
        }
    }

    /**
     * Lets a plug-in take part. One that was refused, or has never been tried, is {@link State#NEW} then: it has to be tried.
     *
     * @throws IOException with a sentence, if there is none of that id or it cannot be written
     */
    public void enable(String id) throws IOException {
        PlugIn plugIn = known(id);
        boolean tried = plugIn.state() != State.REFUSED && !plugIn.adds().isEmpty();
        put(as(plugIn, tried ? State.ON : State.NEW, ""));
    }

    /** Switches plug-ins off, in one step. Throws as {@link #enable} does. */
    public void disable(String... ids) throws IOException {
        List<PlugIn> off = new ArrayList<>();
        for (String id : ids) {
            off.add(as(known(id), State.OFF, ""));
        }
        put(off.toArray(PlugIn[]::new));
    }

    /** Refuses a plug-in, because of what the sentence says. Throws as {@link #enable} does. */
    public void refuse(String id, String sentence) throws IOException {
        put(as(known(id), State.REFUSED, sentence));
    }

    private static PlugIn as(PlugIn plugIn, State state, String reason) {
        return new PlugIn(plugIn.id(), plugIn.version(), plugIn.name(), plugIn.provider(), plugIn.licence(),
                plugIn.origin(), plugIn.from(), state, plugIn.bundles(), plugIn.signers(), plugIn.adds(), reason);
    }

    private PlugIn known(String id) throws IOException {
        PlugIn plugIn = plugIn(id);
        if (plugIn == null) {
            throw new SentenceException(Messages.get("plugin.unknown", id));
        }
        return plugIn;
    }

    /** The states before the last changes that somebody has chosen, the latest first; at most 20. */
    public List<Earlier> history() {
        try {
            return file == null ? List.of() : file.earlier();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * Goes back to the state before the last change. The present one becomes an earlier one, so going back twice leads to
     * where it began.
     *
     * @throws IOException with a sentence, if there is none or it cannot be written
     */
    public void back() throws IOException {
        List<Earlier> all = history();
        if (all.isEmpty()) {
            throw new SentenceException(Messages.get("history.none"));
        }
        back(all.getFirst());
    }

    /** Goes back to a certain state. Throws as {@link #back()} does. */
    public void back(Earlier earlier) throws IOException {
        change(state -> file.earlier(earlier.name()));
    }

    private void change(StateFile.Change change) throws IOException {
        if (file == null) {
            throw new SentenceException(Messages.get("home.none"));
        }
        file.change(change);
    }
}
