//! A slide: the same markup on the wall, in the overview and beside the presenter's search. It is as large as its place.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::meeting as words;
use crate::i18n::texts::{CommonTexts, MeetingTexts};
use crate::meeting::{Picture, Scene, Slide, Walk};

use super::{opening, picture, record, table};
use crate::ui::markup::{Attributes, Children, Markup, attr, class, div, el, leaf, live, nothing, say, several, text};
use crate::ui::state::{AppContext, Register, SelectionContext};

/// What a slide is made of.
#[derive(Clone, Copy)]
pub(super) struct SlideContext<'a> {
    pub(super) shown: SelectionContext,
    pub(super) language: Language,
    pub(super) register: &'a Register,
    pub(super) walk: &'a Walk,
    /// Its place, if it is in the walk.
    pub(super) place: Option<usize>,
    /// Whether it is the one that is shown, and no small picture of it.
    pub(super) is_current: bool,
}

/// The slide that is shown: the first in the document. Without a scene nothing is.
pub(super) fn stage(
    app: AppContext,
    shown: SelectionContext,
    scene: impl Fn() -> Option<Scene> + Send + Sync + 'static,
    walk: Memo<Arc<Walk>>,
) -> Markup {
    let scene = Memo::new(move |_| scene());
    let content = live(move || {
        let (language, register, walk) = (app.language.get(), shown.register(), walk.get());
        let context =
            |place| SlideContext { shown, language, register: &register, walk: &walk, place, is_current: true };
        match scene.get() {
            Some(Scene::Shown(Picture::Slide(place))) => {
                let place = walk.clamped(usize::from(place.get()));
                walk.slide(place).map_or_else(blank, |slide| context(Some(place)).slide(slide))
            }
            Some(Scene::Shown(Picture::Record(id))) => match register.dataset.row(&id) {
                Some(row) => context(walk.place_of(row)).slide(&Slide::Record(row)),
                None => blank(),
            },
            Some(Scene::Blank) => blank(),
            None => nothing(),
        }
    });
    div("div", "stage", vec![content])
}

/// A black screen.
fn blank() -> Markup {
    let words = div("p", "visually-hidden", vec![say(|l| MeetingTexts::of(l).is_blank)]);
    div("div", "slide black", vec![words])
}

/// A small picture of a slide, beside words that name it.
pub(super) fn thumbnail(
    app: AppContext,
    shown: SelectionContext,
    walk: &Walk,
    slide: &Slide,
    place: Option<usize>,
) -> Markup {
    let register = shown.register();
    let context =
        SlideContext { shown, language: app.language.get(), register: &register, walk, place, is_current: false };
    let attributes = vec![class("thumbnail"), attr("aria-hidden", "true"), attr("inert", "")];
    el("span", attributes, vec![context.slide(slide)])
}

impl SlideContext<'_> {
    /// The slide.
    pub(super) fn slide(self, slide: &Slide) -> Markup {
        let mut attributes: Attributes = Vec::new();
        if self.is_current {
            if let Some(place) = self.place {
                attributes.push(attr("data-slide", place.to_string()));
            }
            attributes.push(attr("data-slides", self.walk.length().to_string()));
            if let Slide::Record(row) = slide
                && let Some(commitment) = self.register.commitment(*row)
            {
                attributes.push(attr("data-id", &*commitment.id));
            }
        }
        let (classes, body, foot) = match slide {
            Slide::Opening => ("slide opening", opening::opening(self), opening::foot(self)),
            Slide::Map => ("slide map", picture::map(self), self.edition()),
            Slide::Timeline => ("slide timeline", picture::timeline(self), self.edition()),
            Slide::Record(row) => ("slide of-record", record::record(self, *row), record::foot(self, *row)),
            Slide::Table(rows) => ("slide of-table", table::table(self, rows), table::foot(self)),
        };
        attributes.push(class(classes));
        let tag = if self.is_current { "article" } else { "span" };
        let head = match slide {
            Slide::Table(_) => several(Vec::new()),
            _ => self.brand(),
        };
        let place = self.place.map(|place| words::place(place, self.walk.length()));
        let place = div("span", "place", vec![text(place.unwrap_or_default())]);
        let inner = vec![head, self.block("slide-body", body), self.block("slide-foot", vec![foot, place])];
        el(tag, attributes, vec![self.block("sheet-of", inner)])
    }

    /// An element around blocks; small pictures stand within buttons, which hold phrases only.
    pub(super) fn block(self, classes: &'static str, children: Children) -> Markup {
        div(if self.is_current { "div" } else { "span" }, classes, children)
    }

    /// A heading of the slide; in a small picture it is none.
    pub(super) fn heading(self, classes: &'static str, children: Children) -> Markup {
        div(if self.is_current { "h2" } else { "span" }, classes, children)
    }

    fn brand(self) -> Markup {
        let texts = CommonTexts::of(self.language);
        let words = match self.language {
            Language::Fr => vec![leaf("strong", texts.app_name_start), text(" "), text(texts.app_name_end)],
            Language::En => vec![text(texts.app_name_start), text(" "), leaf("strong", texts.app_name_end)],
        };
        self.block("brand", words)
    }

    fn edition(self) -> Markup {
        let texts = crate::i18n::date::edition(self.language, self.register.dataset.updated, self.register.fingerprint);
        leaf("span", texts)
    }
}
