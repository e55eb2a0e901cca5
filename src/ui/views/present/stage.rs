//! Slides in their places: the one that is shown, and thumbnails of others. A slide fills its place, whatever the size.

use std::sync::Arc;

use leptos::prelude::*;

use crate::i18n::meeting as words;
use crate::i18n::texts::MeetingTexts;
use crate::meeting::{Deck, Picture, Scene, Slide};

use super::slide::SlideContext;
use crate::ui::element::{Element, article, div, p, span, t};
use crate::ui::state::{AppContext, SelectionContext};

/// The slide that is shown: the first in the document. Without a scene there is none.
pub(super) fn stage(deck: Memo<Arc<Deck>>, scene: impl Fn() -> Option<Scene> + Send + Sync + 'static) -> Element {
    let (app, selection) = (AppContext::here(), SelectionContext::here());
    let scene = Memo::new(move |_| scene());
    div().class("stage").child(move || {
        let (language, register, deck) = (app.language.get(), selection.register(), deck.get());
        let context =
            |number| SlideContext { selection, language, register: &register, deck: &deck, number, is_current: true };
        Some(match scene.get()? {
            Scene::Shown(Picture::Slide(number)) => {
                let number = deck.clamped(usize::from(number.get()));
                deck.slide(number).map_or_else(black, |slide| sheet(context(Some(number)), slide))
            }
            Scene::Shown(Picture::Record(id)) => {
                let row = register.dataset.row(&id);
                row.map_or_else(black, |row| sheet(context(deck.number_of(row)), &Slide::Record(row)))
            }
            Scene::Blank => black(),
        })
    })
}

/// A black screen.
fn black() -> Element {
    div().class("slide black").child(p().class("visually-hidden").child(t(|l| MeetingTexts::of(l).is_blank)))
}

/// A small picture of a slide, beside its name.
pub(super) fn thumbnail(deck: &Deck, slide: &Slide, number: Option<usize>) -> Element {
    let selection = SelectionContext::here();
    let (language, register) = (AppContext::here().language.get(), selection.register());
    let context = SlideContext { selection, language, register: &register, deck, number, is_current: false };
    span().class("thumbnail").attr("aria-hidden", "true").attr("inert", "").child(sheet(context, slide))
}

fn sheet(context: SlideContext, slide: &Slide) -> Element {
    let SlideContext { register, deck, number, is_current, .. } = context;
    let (classes, body, foot) = match slide {
        Slide::Opening => ("slide opening", context.opening(), context.opening_foot()),
        Slide::Map => ("slide map", context.map(), context.edition()),
        Slide::Timeline => ("slide timeline", context.timeline(), context.edition()),
        Slide::Record(row) => ("slide of-record", context.record(*row), context.record_foot(*row)),
        Slide::Table(rows) => ("slide of-table", context.table(rows), context.table_foot()),
    };
    let record = match slide {
        Slide::Record(row) => register.commitment(*row).map(|commitment| &*commitment.id),
        _ => None,
    };
    let sheet = if is_current {
        article()
            .attr("data-slide", number.map(|number| number.to_string()))
            .attr("data-slides", deck.length().to_string())
            .attr("data-id", record)
    } else {
        span()
    };
    let brand = (!matches!(slide, Slide::Table(_))).then(|| context.brand());
    let corner = number.map(|number| words::number_of(number, deck.length())).unwrap_or_default();
    sheet.class(classes).child(
        context
            .block("sheet-of")
            .child(brand)
            .child(context.block("slide-body").child(body))
            .child(context.block("slide-foot").child(foot).child(span().class("place").child(corner))),
    )
}
