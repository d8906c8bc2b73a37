// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.util.List;
import java.util.function.Consumer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.install.Trials;
import org.stitchbird.plugins.site.FetchedPlugIns;
import org.stitchbird.plugins.site.InstallPlan;
import org.stitchbird.plugins.site.OfferedPlugIn;
import org.stitchbird.plugins.site.PlugInSite;
import org.stitchbird.workbench.text.Figures;
import org.stitchbird.workbench.text.Messages;

/** All about one offer, and the way to install it: what comes, who has signed it, then what it has added. */
final class OfferPart {
    private final PlugInCare care;
    private final SiteWork work;
    private final Consumer<String> show;
    private final Facts facts;
    private OfferedPlugIn offer;
    private PlugInSite site;
    private FetchedPlugIns waiting;

    OfferPart(Composite parent, PlugInCare care, SiteWork work, Consumer<String> show) {
        this.care = care;
        this.work = work;
        this.show = show;
        facts = new Facts(parent);
        facts.control().addDisposeListener(event -> forget());
    }

    Control control() {
        return facts.control();
    }

    /** Shows an offer of a site, or nothing for {@code null}. */
    void show(OfferedPlugIn now, PlugInSite from) {
        if (now == null || !now.equals(offer) || from != site) {
            forget();
            offer = now;
            site = from;
            facts.write(() -> {
                if (offer != null) {
                    describe();
                }
            });
        }
    }

    /** Shows where plug-ins can come from. */
    void showWhereFrom() {
        facts.write(() -> {
            facts.heading(Messages.text("plugins.where"));
            facts.list(List.of(Messages.text("plugins.where.site"), Messages.text("plugins.where.folder"),
                    Messages.text("plugins.where.bundle"), Messages.text("plugins.where.weka")));
            if (!care.home().isNone()) {
                facts.remark(Messages.text("plugins.where.dropins", care.home().dropins()));
            }
            facts.remark(Messages.text("plugins.install.trial"));
        });
    }

    /** Shows a file that is a plug-in by itself. */
    void show(SingleFile file) {
        forget();
        offer = null;
        facts.write(() -> {
            facts.title(file.name());
            facts.remark(file.about());
            facts.button(Messages.text("plugins.install.now"), true, () -> {
                facts.write(() -> {
                    facts.title(file.name());
                    facts.card(Theme::accent, Messages.text("plugins.trying"));
                });
                work.begin(progress -> List.of(file.install(care.installer())), this::installed, this::fail);
            });
        });
    }

    private void describe() {
        head();
        PlugIn here = care.known(offer.id()).orElse(null);
        if (here != null && here.version().equals(offer.version())) {
            if (here.state() == State.REFUSED) {
                facts.card(Theme::error, Messages.text("plugins.result.refused", here.reason()));
            } else {
                facts.card(Theme::good, Messages.text("plugins.offer.here"));
            }
            facts.button(Messages.text("plugins.show"), false, () -> show.accept(offer.id()));
        } else {
            facts.button(here == null ? Messages.text("plugins.install.begin")
                    : Messages.text("plugins.update.begin", here.version()), true, this::plan);
        }
        facts.fact(Messages.text("plugins.fact.licence"), offer.licence());
        facts.fact(Messages.text("plugins.fact.categories"), String.join(", ", offer.categories()));
        facts.fact(Messages.text("plugins.fact.size"), offer.size() == 0 ? "" : size(offer.size()));
        facts.fact(Messages.text("plugins.fact.id"), offer.id());
        if (!offer.licenceText().isBlank() && !offer.licenceText().strip().equals(offer.licence())) {
            facts.heading(Messages.text("plugins.licence.text"));
            facts.remark(offer.licenceText());
        }
    }

    private void head() {
        facts.title(offer.name());
        facts.remark(offer.provider().isBlank() ? Messages.text("plugins.version", offer.version())
                : Messages.text("plugins.version.by", offer.version(), offer.provider()));
        if (!offer.about().isBlank()) {
            facts.sentence(offer.about());
        }
    }

    private static String size(long bytes) {
        double megabytes = bytes / (double) (1 << 20);
        return megabytes < 0.1 ? Messages.text("plugins.kilobytes", Figures.whole(Math.max(1, bytes >> 10)))
                : Messages.text("plugins.megabytes", Figures.decimals(megabytes, 1));
    }

    /** Finds out what would come, fetches it apart and checks it; it is not let in before somebody has said so. */
    private void plan() {
        OfferedPlugIn wanted = offer;
        PlugInSite from = site;
        work.begin(progress -> {
            InstallPlan plan = from.plan(List.of(wanted), care.home(), progress);
            return plan.problems().isEmpty() && !plan.steps().isEmpty()
                    ? new Outcome(plan, plan.fetch(progress)) : new Outcome(plan, null);
        }, outcome -> {
            if (wanted.equals(offer)) {
                facts.write(() -> propose(outcome));
            } else if (outcome.fetched() != null) {
                outcome.fetched().close();
            }
        }, this::fail);
    }

    private record Outcome(InstallPlan plan, FetchedPlugIns fetched) {
    }

    private void propose(Outcome outcome) {
        head();
        if (outcome.fetched() == null) {
            outcome.plan().problems().forEach(problem -> facts.card(Theme::error, problem));
            if (outcome.plan().problems().isEmpty()) {
                facts.card(Theme::good, Messages.text("plugins.offer.here"));
            }
            return;
        }
        waiting = outcome.fetched();
        facts.heading(Messages.text("plugins.comes"));
        for (InstallPlan.Step step : outcome.plan().steps()) {
            facts.list(List.of(step.replaces().isEmpty() ? step.plugIn().name() + " " + step.plugIn().version()
                    : Messages.text("plugins.comes.replaces", step.plugIn().name(), step.replaces(),
                            step.plugIn().version())));
            facts.list(step.libraries().stream().map(each -> Messages.text("plugins.comes.library", each)).toList());
        }
        waiting.plugIns().forEach(plugIn -> {
            if (!plugIn.signers().isEmpty()) {
                facts.card(Theme::good, Messages.text("plugins.signed.by", plugIn.name(),
                        String.join(", ", plugIn.signers())));
            }
        });
        waiting.remarks().forEach(remark -> facts.card(Theme::warning, remark));
        facts.remark(Messages.text("plugins.install.trial"));
        facts.button(Messages.text("plugins.install.now"), true, this::install);
        facts.button(Messages.text("plugins.install.not"), false, () -> {
            forget();
            facts.write(this::describe);
        });
    }

    private void install() {
        FetchedPlugIns fetched = waiting;
        waiting = null;
        facts.write(() -> {
            head();
            facts.card(Theme::accent, Messages.text("plugins.trying"));
        });
        work.begin(progress -> {
            try (fetched) {
                return care.installer().install(fetched).stream().map(Trials.Verdict::plugIn).toList();
            }
        }, this::installed, this::fail);
    }

    /** The trial is over: what may take part is brought in, and then it is told what came of it. */
    private void installed(List<PlugIn> tried) {
        care.changed(() -> {
            if (!facts.control().isDisposed()) {
                facts.write(() -> tried.forEach(this::result));
            }
        });
    }

    private void result(PlugIn plugIn) {
        facts.title(plugIn.name());
        facts.remark(Messages.text("plugins.version", plugIn.version()));
        if (plugIn.state() == State.REFUSED) {
            facts.card(Theme::error, Messages.text("plugins.result.refused", plugIn.reason()));
        } else {
            facts.card(care.trouble(plugIn.id()).isPresent() ? Theme::warning : Theme::good,
                    care.trouble(plugIn.id()).orElseGet(() -> Messages.text("plugins.result.on")));
            facts.heading(Messages.text("plugins.adds.now"));
            facts.list(plugIn.adds());
        }
        facts.button(Messages.text("plugins.show"), false, () -> show.accept(plugIn.id()));
    }

    private void fail(String sentence) {
        facts.write(() -> {
            if (offer != null) {
                head();
            }
            facts.card(Theme::error, String.valueOf(sentence));
            if (offer != null) {
                facts.button(Messages.text("plugins.install.retry"), false, this::plan);
            }
        });
    }

    private void forget() {
        FetchedPlugIns old = waiting;
        waiting = null;
        if (old != null) {
            work.finallyDo(old::close);
        }
    }
}
