//! The frame of the page: it fetches the data, keeps the document in step with the state, and picks the view.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, Parsed, ViewKind};
use crate::i18n::texts::{CommonTexts, FailureTexts};
use crate::query::Selection;

use super::browser::address_bar::HistoryMode;
use super::browser::scope::{Scope, effect};
use super::browser::{address_bar, document, first_paint, frame, native, paper, sight};
use super::element::{Element, IntoNode, a, div, fragment, main, p, t};
use super::lazy::{self, LazyView};
use super::load::load;
use super::parts::{embed_dialog, follow_links, selection_page, site_footer, site_header};
use super::state::{AppContext, Data, Failure, HEADING, Register, SelectionContext, location_from_url};
use super::views;

/// How long after the start what may be needed later is fetched, so that it does not delay the first view.
const PREFETCH_DELAY: Duration = Duration::from_secs(1);

/// How long the sentence must stay the same before it is announced.
const SETTLED: Duration = Duration::from_millis(600);

/// The whole page. Until there is something to show, the list that the build wrote stays in its place.
pub fn app() -> AnyView {
    let app = AppContext::new();
    provide_context(app);
    follow_history(app);
    follow_links(app);
    restore_fields(app);
    load(app);
    app.follow_language();
    effect(move || document::set_language(app.language.get()));
    let has_begun =
        Memo::new(move |begun| begun == Some(&true) || app.data.with(|data| !matches!(data, Data::Loading)));
    let page = move || {
        has_begun.get().then(|| {
            // In the same task, so that no frame shows both or neither.
            Scope::page().spawn(std::future::ready(()), |()| first_paint::replace());
            app.location.with_untracked(|location| AppContext::mark_requested(location.kind()));
            page(app)
        })
    };
    page.into_any()
}

/// The page; the data and everything else come from the context.
pub(super) fn page(app: AppContext) -> AnyView {
    let view = Memo::new(move |_| app.location.with(Location::kind));
    let skip = a()
        .class("skip")
        .attr("href", format!("#{HEADING}"))
        .on(ev::click, |event| {
            event.prevent_default();
            document::focus(HEADING);
        })
        .child(t(|l| CommonTexts::of(l).skip));
    let content = move || match app.data.get() {
        Data::Loading => views::loading(),
        Data::Failed(_) if matches!(view.get(), ViewKind::Draft | ViewKind::Drafts) => without_data(view.get()),
        Data::Failed(Failure::Fetch(error)) => views::not_fetched(error),
        Data::Failed(Failure::Load(_)) => lazy::UNREADABLE.show(),
        Data::Ready(register) => ready(app, register, view),
    };
    let status = p().class("visually-hidden").attr("role", "status").child(move || app.status.get());
    let is_embed = frame::is_embed();
    fragment()
        .child(skip)
        .child(move || app.has_own_file.get().then(|| lazy::OWN_BAND.show()))
        .child((!is_embed).then(site_header))
        .child((!is_embed).then(newer_build))
        .child(content)
        .child((!is_embed).then(site_footer))
        .child(native::script_free().is_none().then_some(status))
        .into_view()
}

/// Back and Forward change where the reader is, never the language.
fn follow_history(app: AppContext) {
    address_bar::on_back_or_forward(move |search, position| {
        let mut parsed = location_from_url(&search);
        if let Data::Ready(register) = app.data.get_untracked() {
            let checked = register.check(parsed.location);
            parsed.location = checked.location;
            parsed.notices.extend(checked.notices);
        }
        let Parsed { mut location, notices } = parsed;
        let named = location.language.take();
        AppContext::when_loaded(location.kind(), move || {
            // The entry may be older than the last switch of language, also where its view had to be waited for.
            if named != untrack(|| app.named_language()) || address_bar::search() != search {
                app.write_address(&location, HistoryMode::Replace);
            }
            app.notices.set(notices);
            app.location.set(location);
            Scope::page().after_render(move || position.unwrap_or_default().restore());
        });
    });
}

/// A page that comes back from the browser's cache shows what is stored. Some browsers empty fields on the way, after `pageshow`.
fn restore_fields(app: AppContext) {
    let restore = move || app.restored.set(!app.restored.get_untracked());
    sight::on_restored(move || {
        restore();
        Scope::page().after(Duration::ZERO, restore);
    });
}

/// The page once the data are loaded.
fn ready(app: AppContext, register: Arc<Register>, view: Memo<ViewKind>) -> Element {
    let total = register.dataset.commitments.len();
    let shown = SelectionContext::new(app, register);
    provide_context(shown);
    announce_settled(app, shown);

    // What is read without a script has both languages in one `<main>`.
    let main = if native::script_free().is_some() { div().class("content") } else { main() };
    let main = main
        .class("page-width")
        .attr("data-view", move || view.get().slug())
        .attr("data-shown", move || shown.selection.with(Selection::shown).to_string())
        .attr("data-total", total.to_string())
        .attr("data-dataset", move || if app.is_own.get() { "own" } else { "bundled" })
        .child(
            native::script_free()
                .is_some()
                .then(|| p().class("waiting quiet").child(t(|l| FailureTexts::of(l).loading))),
        )
        .child(notices(app));
    if frame::is_embed() {
        return main.child(lazy::EMBED.show());
    }
    render_handout_on_paper();
    fragment().child(main.child(shown_view(view)).child(embed_dialog(|| lazy::SNIPPET.show()))).child(tray(app))
}

/// The rows ticked for comparison, while there are any.
fn tray(app: AppContext) -> impl IntoNode {
    let has_ticks = Memo::new(move |_| {
        app.location.with(|location| location.kind() == ViewKind::Register && !location.ids().is_empty())
    });
    move || has_ticks.get().then(|| lazy::TRAY.show())
}

fn shown_view(view: Memo<ViewKind>) -> impl IntoNode {
    let shows_selection = Memo::new(move |_| view.get().shows_selection());
    move || {
        if shows_selection.get() {
            Some(selection_page(move || lazy::of(view.get()).map_or_else(views::register, LazyView::show)))
        } else {
            lazy::of(view.get()).map(LazyView::show)
        }
    }
}

/// Drafts remain available where the data cannot be loaded.
fn without_data(view: ViewKind) -> Element {
    main().class("page-width").attr("data-view", view.slug()).child(lazy::of(view).map(LazyView::show))
}

/// That a newer build has arrived, once it has.
fn newer_build() -> impl IntoNode {
    let is_here = RwSignal::new(false);
    document::on_newer_build(move || is_here.set(true));
    move || is_here.get().then(|| div().class("page-width").child(lazy::NEWER_BUILD.show()))
}

/// Prints the handout in place of the views that show a selection. It is fetched a moment after the start, since printing waits
/// for nothing.
fn render_handout_on_paper() {
    Scope::page().after(PREFETCH_DELAY, || lazy::HANDOUT.when_loaded(|| {}));
    paper::on_paper(|| {
        let view = AppContext::here().location.with(Location::kind);
        let has_sheet = view.shows_selection() || matches!(view, ViewKind::Present | ViewKind::Audience);
        has_sheet.then(|| lazy::HANDOUT.show())
    });
}

/// The parameters of the address that were not applied.
fn notices(app: AppContext) -> impl IntoNode {
    let has_notices = Memo::new(move |_| app.notices.with(|notices| !notices.is_empty()));
    move || has_notices.get().then(|| lazy::NOTICES.show())
}

/// Announces the sentence to screen readers once it has not changed for a moment.
fn announce_settled(app: AppContext, shown: SelectionContext) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let settled = StoredValue::new(shown.sentence.with_untracked(ToString::to_string));
    effect(move || {
        let sentence = shown.sentence.with(ToString::to_string);
        let shows_selection = app.location.with(|location| location.kind().shows_selection());
        if let Some(timer) = waiting.get_value() {
            timer.clear();
        }
        if shows_selection && settled.get_value() != sentence {
            let announce = move || {
                settled.set_value(sentence.clone());
                app.announce(sentence);
            };
            waiting.set_value(Scope::page().after(SETTLED, announce));
        }
    });
}
