// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.plugins.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.PlugInHome;
import org.stitchbird.plugins.install.Trials.Verdict;
import org.stitchbird.plugins.site.OfferedPlugIn;
import org.stitchbird.plugins.site.PlugInException;
import org.stitchbird.plugins.site.PlugInSite;
import org.stitchbird.plugins.site.Progress;
import org.stitchbird.plugins.weka.WekaPackages;

/** {@code install}: lists what a site offers, installs from it, and does whatever else can be done to plug-ins. */
final class InstallCommand {
    private static final int DONE = 0;
    private static final int FAULT = 1;
    private static final int USAGE = 2;

    private final PlugInHome home;
    private final Installer installer;
    private final Console console;
    private final Progress progress;

    InstallCommand(PlugInHome home, Trials trials, Console console) {
        this.home = home;
        installer = new Installer(home, trials);
        this.console = console;
        progress = console.progress();
    }

    /**
     * Does what the words behind {@code install} say.
     *
     * @return the exit code: 0 done, 1 it could not be done or a plug-in was refused, 2 wrong usage
     */
    int run(List<String> all) throws InterruptedException {
        try {
            return run(new Words(all));
        } catch (UsageException e) {
            return say(e.getMessage() + "\n" + Messages.get("usage.hint"), USAGE);
        } catch (CancellationException e) {
            return say(Messages.get("stopped"), FAULT);
        } catch (PlugInException | IllegalStateException e) {
            return say(e.getMessage(), FAULT);
        } finally {
            console.out().flush();
            console.err().flush();
        }
    }

    private int say(String sentence, int exit) {
        console.quiet();
        console.out().flush();
        console.err().println(sentence);
        return exit;
    }

    private int run(Words words) throws UsageException, PlugInException, InterruptedException {
        PlugInPrinter printer = new PlugInPrinter(console.out(), words.json());
        // Said at once when there can be no plug-ins.
        home.folder();
        switch (words.verb()) {
            case "--list" -> {
                words.none();
                home.remarks().forEach(remark -> console.err().println(remark));
                printer.installed(home.plugIns(), home.folder());
            }
            case "--remove" -> {
                printer.removed(installer.remove(words.some("ID")), home.folder());
            }
            case "--disable" -> {
                installer.disable(words.some("ID"));
                printer.disabled(words.plain());
            }
            case "--enable" -> {
                return results(installer.enable(words.some("ID")), printer);
            }
            case "--back" -> {
                words.none();
                installer.back();
                printer.installed(home.plugIns(), home.folder());
            }
            case "--update" -> {
                return results(new UpdateCommand(home, installer, console, words).update(), printer);
            }
            default -> {
                return install(words, printer);
            }
        }
        return DONE;
    }

    private int install(Words words, PlugInPrinter printer)
            throws UsageException, PlugInException, InterruptedException {
        if (words.plain().isEmpty()) {
            throw new UsageException(Messages.get("usage.no-site"));
        }
        String from = words.plain().getFirst();
        List<String> features = words.plain().subList(1, words.plain().size());
        Path file = Path.of(from);
        if (Files.isRegularFile(file) && (from.endsWith(".jar") || WekaPackages.is(file))) {
            if (!features.isEmpty()) {
                throw new UsageException(Messages.get("usage.file-alone", from, features.getFirst()));
            }
            return results(List.of(from.endsWith(".jar") ? installer.drop(file) : installer.wekaPackage(file)),
                    printer);
        }
        try (PlugInSite site = PlugInSite.open(from, home, progress)) {
            console.quiet();
            if (features.isEmpty()) {
                new SitePrinter(console.out(), words.json(), home).print(site);
                return DONE;
            }
            List<OfferedPlugIn> wanted = new ArrayList<>();
            for (String feature : features) {
                wanted.add(offer(site, feature));
            }
            return results(new Installation(home, installer, console, words).install(site, wanted), printer);
        }
    }

    /** The offer that a person means by "ID" or "ID/VERSION". */
    private static OfferedPlugIn offer(PlugInSite site, String feature) throws PlugInException {
        int slash = feature.indexOf('/');
        String id = slash < 0 ? feature : feature.substring(0, slash);
        String version = slash < 0 ? null : feature.substring(slash + 1);
        return site.offer(id, version).orElseThrow(() -> new PlugInException(
                Messages.get(version != null && site.offer(id, null).isPresent() ? "offer.no-version" : "offer.none",
                        id, site.address(), version,
                        String.join(", ", site.offers().stream().map(OfferedPlugIn::id).toList()))));
    }

    private int results(List<Verdict> verdicts, PlugInPrinter printer) {
        console.quiet();
        verdicts.forEach(printer::result);
        return verdicts.stream().anyMatch(each -> each.plugIn().state() == State.REFUSED) ? FAULT : DONE;
    }
}
