// Copyright (c) 2026 The Stitchbird authors
// SPDX-License-Identifier: Apache-2.0
package org.stitchbird.workbench.plugins;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.stitchbird.editor.widgets.Fonts;
import org.stitchbird.editor.widgets.Framed;
import org.stitchbird.editor.widgets.Paragraph;
import org.stitchbird.editor.widgets.PushButton;
import org.stitchbird.editor.widgets.SuggestField;
import org.stitchbird.editor.widgets.Themed;
import org.stitchbird.engine.look.Theme;
import org.stitchbird.plugins.PlugIn;
import org.stitchbird.plugins.PlugIn.State;
import org.stitchbird.plugins.site.OfferedPlugIn;
import org.stitchbird.plugins.site.PlugInSite;
import org.stitchbird.workbench.plugins.PlugInList.Line;
import org.stitchbird.workbench.plugins.PlugInList.Mark;
import org.stitchbird.workbench.text.Messages;

/** What can be installed: where from, what is offered there, and beside it all about the chosen offer. */
final class InstallPage extends Composite {
    private static final int LIST = 290;
    private final PlugInCare care;
    private final SuggestField address;
    private final Paragraph said;
    private final PlugInList list;
    private final OfferPart part;
    private final SiteWork work;
    private PlugInSite site;
    private List<OfferedPlugIn> offers = List.of();
    private String wanted;

    /** A page without offers; what was installed is shown by the consumer when somebody asks for it. */
    InstallPage(Composite parent, PlugInCare care, Consumer<String> show) {
        super(parent, SWT.NONE);
        this.care = care;
        Themed.ground(this, Theme::panel);
        setLayout(plain(1));
        Composite bar = Themed.composite(this, plain(4));
        bar.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        address = new SuggestField(bar, Messages.text("plugins.history"), AddressHistory::matching, this::look);
        address.setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
        address.field().describe(Messages.text("plugins.address"), Messages.text("plugins.address.about"));
        address.field().text().setMessage(Messages.text("plugins.address"));
        address.field().text().addListener(SWT.DefaultSelection, event -> look(address.field().text().getText()));
        new PushButton(bar, Messages.text("plugins.look"), () -> look(address.field().text().getText()));
        new PushButton(bar, Messages.text("plugins.folder"), this::folder);
        new PushButton(bar, Messages.text("plugins.file"), this::file);
        said = Paragraph.of(this, Fonts.REMARK, Theme::muted, "");
        said.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        Composite both = Themed.composite(this, plain(2));
        both.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Framed frame = new Framed(both);
        GridData left = new GridData(SWT.FILL, SWT.FILL, false, true);
        left.widthHint = LIST;
        frame.setLayoutData(left);
        list = new PlugInList(frame, Messages.text("plugins.offers"), this::choose);
        Composite right = Themed.composite(both, plain(1));
        right.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        ProgressRow row = new ProgressRow(this);
        row.setLayoutData(new GridData(SWT.FILL, SWT.TOP, true, false));
        work = new SiteWork(row);
        part = new OfferPart(right, care, work, show);
        part.control().setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
        Runnable end = care.onChange(this::showOffers);
        addDisposeListener(event -> {
            end.run();
            leave();
            work.close();
        });
        part.showWhereFrom();
    }

    private static GridLayout plain(int columns) {
        GridLayout layout = new GridLayout(columns, false);
        layout.marginWidth = 0;
        layout.marginHeight = 0;
        layout.horizontalSpacing = 8;
        layout.verticalSpacing = 8;
        return layout;
    }

    /** Looks at a site for a plug-in; asks for an address when there is none. */
    void lookFor(String id, String from) {
        wanted = id;
        if (from == null) {
            address.setFocus();
            say(id == null ? "" : Messages.text("plugins.address.wanted", id), false);
        } else {
            look(from);
        }
    }

    private void folder() {
        DirectoryDialog dialog = new DirectoryDialog(getShell(), SWT.SHEET);
        dialog.setText(Messages.text("plugins.folder.title"));
        take(dialog.open());
    }

    private void file() {
        FileDialog dialog = new FileDialog(getShell(), SWT.OPEN | SWT.SHEET);
        dialog.setText(Messages.text("plugins.file.title"));
        dialog.setFilterExtensions(new String[] {"*.zip;*.jar", "*"});
        dialog.setFilterNames(new String[] {Messages.text("plugins.file.kinds"), Messages.text("plugins.file.all")});
        take(dialog.open());
    }

    private void take(String chosen) {
        if (chosen != null) {
            look(chosen);
        }
    }

    /** Looks at what is there: a file that is a plug-in by itself, or a site. */
    private void look(String written) {
        String place = written.strip();
        if (place.isEmpty()) {
            address.setFocus();
            return;
        }
        if (!address.field().text().getText().equals(written)) {
            address.field().text().setText(written);
        }
        leave();
        offers = List.of();
        showOffers();
        Path file = path(place);
        if (file != null && Files.isRegularFile(file) && SingleFile.is(file)) {
            say(Messages.text("plugins.single", file), false);
            part.show(new SingleFile(file));
            return;
        }
        say("", false);
        work.begin(progress -> PlugInSite.open(place, care.home(), progress), this::opened, sentence -> say(sentence, true));
    }

    private static Path path(String place) {
        try {
            return place.toLowerCase(Locale.ROOT).matches("https?:.*") ? null : Path.of(place);
        } catch (InvalidPathException e) {
            return null;
        }
    }

    private void opened(PlugInSite now) {
        site = now;
        AddressHistory.add(now.address());
        work.begin(progress -> now.offers(), found -> {
            offers = found;
            say(found.isEmpty() ? Messages.text("plugins.offers.none") : name(now), false);
            showOffers();
            if (wanted != null && offers.stream().anyMatch(each -> each.id().equals(wanted))) {
                list.choose(wanted);
            } else if (wanted != null) {
                say(Messages.text("plugins.offers.without", wanted), true);
            }
            wanted = null;
            list.setFocus();
        }, sentence -> say(sentence, true));
    }

    /** What a site calls itself; builds that ask for no name use the address, which is to be read above already. */
    private static String name(PlugInSite site) {
        return site.name().contains("file:") ? "" : site.name();
    }

    private void leave() {
        work.stop();
        PlugInSite old = site;
        site = null;
        if (old != null) {
            work.finallyDo(old::close);
        }
        part.show((OfferedPlugIn) null, null);
    }

    private void showOffers() {
        list.show(offers.stream().map(this::line).toList());
    }

    private Line line(OfferedPlugIn offer) {
        PlugIn here = care.known(offer.id()).orElse(null);
        String state = here == null ? "" : here.state() == State.REFUSED ? Messages.text("plugins.state.REFUSED")
                : Objects.equals(here.version(), offer.version()) ? Messages.text("plugins.offer.here")
                        : Messages.text("plugins.offer.other", here.version());
        return new Line(offer.id(), offer.name(), state.isEmpty() ? Messages.text("plugins.version", offer.version())
                : Messages.text("plugins.line", offer.version(), state),
                here == null ? Mark.CALM : here.state() == State.REFUSED ? Mark.BAD : Mark.GOOD);
    }

    private void choose(String id) {
        if (site != null) {
            part.show(offers.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null), site);
        }
    }

    private void say(String sentence, boolean wrong) {
        said.setText(sentence);
        said.setColour(wrong ? Theme::error : Theme::muted);
        layout();
    }

    @Override
    public boolean setFocus() {
        return address.setFocus();
    }
}
