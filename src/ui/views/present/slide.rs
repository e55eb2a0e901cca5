//! A slide: the same markup on the wall, in the overview and beside the presenter's search. It is as large as its place.

use std::sync::Arc;

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::meeting as words;
use crate::i18n::texts::{CommonTexts, MeetingTexts};
use crate::meeting::{Picture, Scene, Slide, Walk};

use super::{opening, picture, record, table};
use crate::ui::element::{Element, article, div, element, fragment, p, span, strong, t};
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
) -> Element {
    let scene = Memo::new(move |_| scene());
    let content = fragment().child(move || {
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
            None => fragment(),
        }
    });
    div().class("stage").child(content)
}

/// A black screen.
fn blank() -> Element {
    let words = p().class("visually-hidden").child(t(|l| MeetingTexts::of(l).is_blank));
    div().class("slide black").child(words)
}

/// A small picture of a slide, beside words that name it.
pub(super) fn thumbnail(
    app: AppContext,
    shown: SelectionContext,
    walk: &Walk,
    slide: &Slide,
    place: Option<usize>,
) -> Element {
    let register = shown.register();
    let context =
        SlideContext { shown, language: app.language.get(), register: &register, walk, place, is_current: false };
    span().class("thumbnail").attr("aria-hidden", "true").attr("inert", "").child(context.slide(slide))
}

impl SlideContext<'_> {
    /// The slide.
    pub(super) fn slide(self, slide: &Slide) -> Element {
        let record = match slide {
            Slide::Record(row) => self.register.commitment(*row).map(|commitment| &*commitment.id),
            _ => None,
        };
        let (classes, body, foot) = match slide {
            Slide::Opening => ("slide opening", opening::opening(self), opening::foot(self)),
            Slide::Map => ("slide map", picture::map(self), self.edition()),
            Slide::Timeline => ("slide timeline", picture::timeline(self), self.edition()),
            Slide::Record(row) => ("slide of-record", record::record(self, *row), record::foot(self, *row)),
            Slide::Table(rows) => ("slide of-table", table::table(self, rows), table::foot(self)),
        };
        let sheet = if self.is_current {
            article()
                .attr("data-slide", self.place.map(|place| place.to_string()))
                .attr("data-slides", self.walk.length().to_string())
                .attr("data-id", record)
        } else {
            span()
        };
        let head = match slide {
            Slide::Table(_) => fragment(),
            _ => self.brand(),
        };
        let place = self.place.map(|place| words::place(place, self.walk.length()));
        let place = span().class("place").child(place.unwrap_or_default());
        sheet.class(classes).child(
            self.block(
                "sheet-of",
                vec![head, self.block("slide-body", body), self.block("slide-foot", vec![foot, place])],
            ),
        )
    }

    /// A role of a slide; in a small picture, which is only drawn, it has none.
    pub(super) fn role(self, role: &'static str) -> Option<&'static str> {
        self.is_current.then_some(role)
    }

    /// An element around blocks; small pictures stand within buttons, which hold phrases only.
    pub(super) fn block(self, classes: &'static str, children: Vec<Element>) -> Element {
        element(if self.is_current { "div" } else { "span" }).class(classes).child(children)
    }

    /// A heading of the slide; in a small picture it is none.
    pub(super) fn heading(self, classes: &'static str, children: Vec<Element>) -> Element {
        element(if self.is_current { "h2" } else { "span" }).class(classes).child(children)
    }

    fn brand(self) -> Element {
        let texts = CommonTexts::of(self.language);
        let words = match self.language {
            Language::Fr => {
                vec![strong().child(texts.app_name_start), fragment().child(" "), fragment().child(texts.app_name_end)]
            }
            Language::En => {
                vec![fragment().child(texts.app_name_start), fragment().child(" "), strong().child(texts.app_name_end)]
            }
        };
        self.block("brand", words)
    }

    fn edition(self) -> Element {
        let texts = crate::i18n::date::edition(self.language, self.register.dataset.updated, self.register.fingerprint);
        span().child(texts)
    }
}
