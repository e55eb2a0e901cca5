//! The measure itself, how this register was made from it, and what can be said of the page.

mod measure;
mod register;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::Language;
use crate::i18n::texts::{AboutTexts, CommonTexts};

use crate::ui::browser::scope::Scope;
use crate::ui::browser::{document, fragment};
use crate::ui::element::{Element, a, div, h1, li, nav, ul};
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

/// The view. A section that the address names is scrolled into view once it is rendered.
pub(crate) fn about() -> Element {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    Effect::new(move |_| {
        let (language, register) = (app.language.get(), shown.register());
        let title = register.dataset.measure.title.get(language);
        document::set_title(&format!("{title} | {}", CommonTexts::of(language).app_name));
    });
    if let Some(place) = fragment::from_url() {
        Scope::page().after_render(move || _ = fragment::reveal(&place));
    }
    let page = move || page(app.language.get(), shown);
    crate::ui::element::fragment().child(page)
}

fn page(language: Language, shown: SelectionContext) -> Element {
    let register = shown.register();
    let measure = &register.dataset.measure;
    let heading = h1().id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(measure.title.get(language));
    let content = div()
        .child(heading)
        .child(measure::origin(language, measure))
        .child(measure::sections(language, &register))
        .child(register::sections(language, &register));
    div().class("about").on(ev::click, |event| fragment::follow(&event)).child(sections(language)).child(content)
}

/// The list of sections, of which the one in view is marked.
fn sections(language: Language) -> Element {
    let current = fragment::in_sight(SECTIONS.map(|(place, _)| place).to_vec());
    let item = |(place, name): Section| {
        let link = a()
            .attr("href", format!("#{place}"))
            .attr("aria-current", move || (current.get() == place).then_some("location"))
            .child(name(language));
        li().child(link)
    };
    nav().class("on-page").attr("aria-label", AboutTexts::of(language).sections).child(ul().child(SECTIONS.map(item)))
}
