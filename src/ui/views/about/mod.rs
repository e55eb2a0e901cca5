//! The measure itself, how this register was made from it, and what can be said of the page.

mod margin;
mod measure;
mod register;

use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::texts::{AboutTexts, CommonTexts};

use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, fragment};
use crate::ui::markup::{Children, Markup, attr, class, div, el, id, live, live_attr, on, text};
use crate::ui::state::{AppContext, HEADING, SelectionContext};

/// A section: its id, and its name in the list of sections.
type Section = (&'static str, fn(Language) -> &'static str);

/// The sections, in the order of the page.
const SECTIONS: [Section; 8] = [
    ("measure", |language| AboutTexts::of(language).measure),
    ("results", |language| AboutTexts::of(language).results),
    ("partners", |language| AboutTexts::of(language).partners),
    ("evaluation", |language| AboutTexts::of(language).evaluation),
    ("method", |language| AboutTexts::of(language).method),
    ("sources", |language| AboutTexts::of(language).sources),
    ("accessibility", |language| CommonTexts::of(language).accessibility),
    ("version", |language| AboutTexts::of(language).version),
];

/// The whole view. A section that the address names is brought into sight once it is there.
pub(crate) fn about() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    Effect::new(move |_| {
        let (language, register) = (app.language.get(), shown.register());
        let title = register.dataset.measure.title.get(language);
        document::set_title(&[title, " | ", CommonTexts::of(language).app_name].concat());
    });
    if let Some(place) = fragment::asked() {
        Scope::page().after_render(move || _ = fragment::reveal(&place));
    }
    live(move || page(app.language.get(), shown))
}

fn page(language: Language, shown: SelectionContext) -> Markup {
    let register = shown.register();
    let measure = &register.dataset.measure;
    let current = fragment::in_sight(SECTIONS.map(|(place, _)| place).to_vec());
    let names = SECTIONS.into_iter().map(|(place, name)| {
        let is_current = live_attr("aria-current", move || (current.get() == place).then(|| "location".to_owned()));
        let link = el("a", vec![attr("href", ["#", place].concat()), is_current], vec![text(name(language))]);
        el("li", Vec::new(), vec![link])
    });
    let sections = el(
        "nav",
        vec![class("on-page"), attr("aria-label", AboutTexts::of(language).sections)],
        vec![el("ul", Vec::new(), names.collect())],
    );
    let heading = vec![id(HEADING), attr("tabindex", "-1"), attr("data-sentence", "")];
    let mut content =
        vec![el("h1", heading, vec![text(measure.title.get(language))]), measure::origin(language, measure)];
    content.extend(measure::sections(language, &register));
    content.extend(register::sections(language, &register));
    let parts = vec![sections, el("div", Vec::new(), content)];
    el("div", vec![class("about"), on("click", |event| fragment::follow(&event))], parts)
}

/// A section, which a link can lead to.
fn section(place: &'static str, content: Children) -> Markup {
    el("section", vec![id(place), attr("tabindex", "-1")], content)
}

/// A paragraph, and what the margin says of it.
fn noted(paragraph: Markup, notes: Children) -> Markup {
    div("div", "noted", vec![paragraph, div("div", "margin", notes)])
}
