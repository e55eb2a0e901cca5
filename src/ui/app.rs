//! The frame of the page: it fetches the data, keeps the document in step with the state, and picks the view.

use std::sync::Arc;
use std::time::Duration;

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Parsed, View};
use crate::i18n::texts::CommonTexts;
use crate::query::Selection;

use super::browser::address_bar::HistoryMode;
use super::browser::scope::Scope;
use super::browser::{address_bar, document, frame, paper, sight};
use super::element::{Element, a, div, fragment, main, p, t};
use super::lazy::{self, LazyView};
use super::load::load;
use super::parts::{embed_dialog, follow_links, selection_page, site_footer, site_header};
use super::state::{AppContext, Data, Failure, HEADING, Register, SelectionContext, location_from_url};
use super::views;

/// How long after the start what may be needed later is fetched: the first view and its reader come first.
const UNHURRIED: Duration = Duration::from_secs(1);

/// How long the sentence must stand still before it is announced.
const SETTLED: Duration = Duration::from_millis(600);

/// The whole page.
pub fn app() -> AnyView {
    let app = AppContext::new();
    provide_context(app);
    document::remove("static");
    follow_history(app);
    follow_links(app);
    restore_fields(app);
    load(app);
    app.follow_language();
    Effect::new(move |_| document::set_language(app.language.get()));
    page(app)
}

/// What stands on the page: the data and everything else come from the context.
pub(super) fn page(app: AppContext) -> AnyView {
    let view = Memo::new(move |_| app.location.with(|location| location.view));
    let skip = a()
        .class("skip")
        .attr("href", format!("#{HEADING}"))
        .on(ev::click, |event| {
            event.prevent_default();
            document::focus(HEADING);
        })
        .child(t(|l| CommonTexts::of(l).skip));
    fragment()
        .child(skip)
        .child(around(site_header))
        .child(around(newer_build))
        .child(move || match app.data.get() {
            Data::Loading => views::loading(),
            Data::Failed(_) if matches!(view.get(), View::Draft | View::Drafts) => without_data(view.get()),
            Data::Failed(Failure::Fetch(error)) => views::not_fetched(error),
            Data::Failed(Failure::Load(_)) => lazy::UNREADABLE.show(),
            Data::Ready(register) => ready(app, register, view),
        })
        .child(around(site_footer))
        .child(p().class("visually-hidden").attr("role", "status").child(move || app.status.get()))
        .into_view()
}

/// What stands around the views of the whole page, and not in a frame.
fn around(make: fn() -> Element) -> Element {
    if frame::is_embed() { fragment() } else { make() }
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
        AppContext::when_loaded(location.view, move || {
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

/// The page once the data are there.
fn ready(app: AppContext, register: Arc<Register>, view: Memo<View>) -> Element {
    let total = register.dataset.commitments.len();
    let shown = SelectionContext::new(app, register);
    provide_context(shown);
    announce_settled(app, shown);

    let content = if frame::is_embed() {
        vec![notices(app), lazy::EMBED.show()]
    } else {
        vec![notices(app), shown_view(view), embed_dialog(|| lazy::SNIPPET.show())]
    };
    let mut parts = vec![
        main()
            .class("page-width")
            .attr("data-view", move || view.get().name().to_owned())
            .attr("data-shown", move || shown.selection.with(Selection::shown).to_string())
            .attr("data-total", total.to_string())
            .attr("data-dataset", "bundled")
            .child(content),
    ];
    if !frame::is_embed() {
        parts.push(views::tray());
        paper();
    }
    fragment().child(parts)
}

fn shown_view(view: Memo<View>) -> Element {
    let shows_selection = Memo::new(move |_| view.get().shows_selection());
    fragment().child(move || {
        if shows_selection.get() {
            selection_page(move || lazy::of(view.get()).map_or_else(views::register, LazyView::show))
        } else {
            lazy::of(view.get()).map_or_else(fragment, LazyView::show)
        }
    })
}

/// Drafts stay within reach where the data do not come.
fn without_data(view: View) -> Element {
    let body = lazy::of(view).map_or_else(fragment, LazyView::show);
    main().class("page-width").attr("data-view", view.name()).child(body)
}

/// That a newer build has arrived, once it has.
fn newer_build() -> Element {
    let is_here = RwSignal::new(false);
    document::on_newer_build(move || is_here.set(true));
    fragment().child(
        move || if is_here.get() { div().class("page-width").child(lazy::NEWER_BUILD.show()) } else { fragment() },
    )
}

/// The sheet that is handed out, on paper: of the views that show a selection. It is fetched once the page has stood for a
/// moment, since printing waits for nothing.
fn paper() {
    Scope::page().after(UNHURRIED, || lazy::HANDOUT.when_loaded(|| {}));
    paper::on_paper(|| {
        let view = AppContext::here().location.with(|location| location.view);
        let has_sheet = view.shows_selection() || matches!(view, View::Present | View::Audience);
        has_sheet.then(|| lazy::HANDOUT.show())
    });
}

/// What the address asked in vain.
fn notices(app: AppContext) -> Element {
    let told = Memo::new(move |_| app.notices.with(|notices| !notices.is_empty()));
    fragment().child(move || if told.get() { lazy::NOTICES.show() } else { fragment() })
}

/// Tells a screen reader the sentence once, when it has stood still for a moment.
fn announce_settled(app: AppContext, shown: SelectionContext) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let settled = StoredValue::new(shown.sentence.with_untracked(ToString::to_string));
    Effect::new(move |_| {
        let sentence = shown.sentence.with(ToString::to_string);
        let shows_selection = app.location.with(|location| location.view.shows_selection());
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
