//! The frame of the page: it fetches the data, keeps the document in step with the state, and picks the view.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::address::{Parsed, View};
use crate::i18n::texts::CommonTexts;
use crate::query::Selection;

use super::browser::address_bar::Step;
use super::browser::scope::Scope;
use super::browser::{address_bar, document, frame, paper, sight};
use super::load::load;
use super::markup::{Markup, any_view, attr, class, div, el, live, live_attr, live_text, nothing, on, say, several};
use super::part::{self, Part};
use super::parts::{embed_dialog, follow_links, selection_page, site_footer, site_header};
use super::state::{Data, Failure, HEADING, Register, Root, Shown, asked};
use super::views;

/// How long after the start what may be needed later is fetched: the first view and its reader come first.
const UNHURRIED: Duration = Duration::from_secs(1);

/// How long the sentence must stand still before it is announced.
const SETTLED: Duration = Duration::from_millis(600);

/// The whole page.
pub fn app() -> AnyView {
    let root = Root::new();
    provide_context(root);
    document::remove("static");
    follow_history(root);
    follow_links(root);
    restore_fields(root);
    load(root);
    root.follow_language();
    Effect::new(move |_| document::set_language(root.language.get()));

    let view = Memo::new(move |_| root.location.with(|location| location.view));
    let skip = on("click", |event| {
        event.prevent_default();
        document::focus(HEADING);
    });
    any_view(*several(vec![
        el(
            "a",
            vec![class("skip"), attr("href", ["#", HEADING].concat()), skip],
            vec![say(|l| CommonTexts::of(l).skip)],
        ),
        around(site_header),
        around(newer_build),
        live(move || match root.data.get() {
            Data::Loading => views::loading(),
            Data::Failed(_) if matches!(view.get(), View::Draft | View::Drafts) => without_data(view.get()),
            Data::Failed(Failure::Fetch(error)) => views::not_fetched(error),
            Data::Failed(Failure::Load(_)) => part::UNREADABLE.show(),
            Data::Ready(register) => ready(root, register, view),
        }),
        around(site_footer),
        el("p", vec![class("visually-hidden"), attr("role", "status")], vec![live_text(move || root.status.get())]),
    ]))
}

/// What stands around the views of the whole page, and not in a frame.
fn around(make: fn() -> Markup) -> Markup {
    if frame::is_embed() { nothing() } else { make() }
}

/// Back and Forward change where the reader is, never the language.
fn follow_history(root: Root) {
    address_bar::on_back_or_forward(move |search, position| {
        let mut parsed = asked(&search);
        if let Data::Ready(register) = root.data.get_untracked() {
            let checked = register.check(parsed.location);
            parsed.location = checked.location;
            parsed.notices.extend(checked.notices);
        }
        let Parsed { mut location, notices } = parsed;
        let named = location.language.take();
        Root::once_there(location.view, move || {
            // The entry may be older than the last switch of language, also where its view had to be waited for.
            if named != untrack(|| root.named_language()) || address_bar::search() != search {
                root.write(&location, Step::Replace);
            }
            root.notices.set(notices);
            root.location.set(location);
            Scope::page().after_render(move || position.unwrap_or_default().restore());
        });
    });
}

/// A page that comes back from the browser's cache shows what is stored. Some browsers empty fields on the way, after `pageshow`.
fn restore_fields(root: Root) {
    let restore = move || root.restored.set(!root.restored.get_untracked());
    sight::on_restored(move || {
        restore();
        Scope::page().after(Duration::ZERO, restore);
    });
}

/// The page once the data are there.
fn ready(root: Root, register: Arc<Register>, view: Memo<View>) -> Markup {
    let total = register.dataset.commitments.len();
    let shown = Shown::new(root, register);
    provide_context(shown);
    announce_settled(root, shown);

    let content = if frame::is_embed() {
        vec![notices(root), part::EMBED.show()]
    } else {
        vec![notices(root), shown_view(view), embed_dialog(|| part::SNIPPET.show())]
    };
    let mut parts = vec![el(
        "main",
        vec![
            class("page-width"),
            live_attr("data-view", move || Some(view.get().name().to_owned())),
            live_attr("data-shown", move || Some(shown.selection.with(Selection::shown).to_string())),
            attr("data-total", total.to_string()),
            attr("data-dataset", "bundled"),
        ],
        content,
    )];
    if !frame::is_embed() {
        parts.push(views::tray());
        paper();
    }
    several(parts)
}

fn shown_view(view: Memo<View>) -> Markup {
    let shows_selection = Memo::new(move |_| view.get().shows_selection());
    live(move || {
        if shows_selection.get() {
            selection_page(move || part::of(view.get()).map_or_else(views::register, Part::show))
        } else {
            part::of(view.get()).map_or_else(nothing, Part::show)
        }
    })
}

/// Drafts stay within reach where the data do not come.
fn without_data(view: View) -> Markup {
    let body = part::of(view).map_or_else(nothing, Part::show);
    el("main", vec![class("page-width"), attr("data-view", view.name())], vec![body])
}

/// That a newer build has arrived, once it has.
fn newer_build() -> Markup {
    let is_here = RwSignal::new(false);
    document::on_newer_build(move || is_here.set(true));
    live(move || if is_here.get() { div("div", "page-width", vec![part::NEWER_BUILD.show()]) } else { nothing() })
}

/// The sheet that is handed out, on paper: of the views that show a selection. It is fetched once the page has stood for a
/// moment, since printing waits for nothing.
fn paper() {
    Scope::page().after(UNHURRIED, || part::HANDOUT.when_there(|| {}));
    paper::on_paper(|| {
        let view = Root::here().location.with(|location| location.view);
        let has_sheet = view.shows_selection() || matches!(view, View::Present | View::Audience);
        has_sheet.then(|| part::HANDOUT.show())
    });
}

/// What the address asked in vain.
fn notices(root: Root) -> Markup {
    let told = Memo::new(move |_| root.notices.with(|notices| !notices.is_empty()));
    live(move || if told.get() { part::NOTICES.show() } else { nothing() })
}

/// Tells a screen reader the sentence once, when it has stood still for a moment.
fn announce_settled(root: Root, shown: Shown) {
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let settled = StoredValue::new(shown.sentence.with_untracked(ToString::to_string));
    Effect::new(move |_| {
        let sentence = shown.sentence.with(ToString::to_string);
        let shows_selection = root.location.with(|location| location.view.shows_selection());
        if let Some(timer) = waiting.get_value() {
            timer.clear();
        }
        if shows_selection && settled.get_value() != sentence {
            let announce = move || {
                settled.set_value(sentence.clone());
                root.announce(sentence);
            };
            waiting.set_value(Scope::page().after(SETTLED, announce));
        }
    });
}
