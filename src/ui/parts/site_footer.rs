//! The footer of every page: what the data are, what this page is not, and the theme.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{Location, View};
use crate::i18n::date;
use crate::i18n::texts::CommonTexts;

use super::links::href;
use crate::ui::browser::preferences::{self, Theme};
use crate::ui::browser::scope::effect;
use crate::ui::browser::{document, viewport};
use crate::ui::element::{Element, a, div, fieldset, footer, input, label, legend, li, p, t, ul};
use crate::ui::state::{AppContext, Data};

/// The footer.
pub(crate) fn site_footer() -> Element {
    let app = AppContext::here();
    let accessibility = a()
        .attr("href", || href(&Location { view: View::About, ..Location::default() }) + "#accessibility")
        .child(t(|l| CommonTexts::of(l).accessibility));
    let sources =
        p().child(t(|l| CommonTexts::of(l).primary_source)).child(" ").child(t(|l| CommonTexts::of(l).not_official));
    let own_data = a()
        .attr("href", || href(&Location { view: View::Import, ..Location::default() }))
        .child(t(|l| CommonTexts::of(l).own_data));
    let links =
        ul().child(li().class("own-data").child(own_data)).child(li().child(accessibility)).child(move || contact(app));
    let content = div()
        .class("page-width")
        .child(div().child(move || data_note(app)))
        .child(sources)
        .child(div().child(links).child(theme_choice(app)));
    footer().class("site-footer").child(content)
}

fn data_note(app: AppContext) -> Option<[Element; 2]> {
    let Data::Ready(register) = app.data.get() else { return None };
    let language = app.language.get();
    let fingerprint = format!("{} {}", CommonTexts::of(language).fingerprint, register.fingerprint);
    Some([p().child(date::data_updated(language, register.dataset.updated)), p().child(fingerprint)])
}

fn contact(app: AppContext) -> Option<Element> {
    let Data::Ready(register) = app.data.get() else { return None };
    let address = register.dataset.contact.as_deref()?;
    Some(li().child(a().attr("href", address).child(CommonTexts::of(app.language.get()).report_an_error)))
}

/// Light, dark, or as the system has it.
fn theme_choice(app: AppContext) -> Element {
    let chosen = RwSignal::new(preferences::theme());
    let dark = viewport::matches(viewport::DARK);
    effect(move || {
        let is_dark = match chosen.get() {
            Theme::System => dark.get(),
            Theme::Light => false,
            Theme::Dark => true,
        };
        document::set_root_attribute("data-theme", if is_dark { "dark" } else { "light" });
    });
    let choice = |theme| {
        let choose = move |_| {
            preferences::keep_theme(theme);
            chosen.set(theme);
        };
        let words = move || {
            let texts = CommonTexts::of(app.language.get());
            match theme {
                Theme::Light => texts.theme_light,
                Theme::Dark => texts.theme_dark,
                Theme::System => texts.theme_system,
            }
        };
        let radio = input()
            .attr("type", "radio")
            .attr("name", "theme")
            .prop("checked", move || chosen.get() == theme)
            .on(ev::change, choose);
        label().child(radio).child(words)
    };
    fieldset().class("theme").child(legend().child(t(|l| CommonTexts::of(l).theme))).child(Theme::ALL.map(choice))
}
