//! The dialog « Intégrer »: what a frame shows and how, what it looks like, and what to paste. In a part of its own.

use leptos::prelude::*;

use crate::address::{self, Embed, FrameHeight, FrameTheme, Location, View};
use crate::commitment::Language;
use crate::exchange::snippet::{FIXED_HEIGHT_PX, Snippet};
use crate::i18n::embed as words;
use crate::i18n::texts::{CommonTexts, EmbedTexts};

use crate::ui::browser::address_bar;
use crate::ui::markup::{
    Markup, attr, class, div, el, id, live, live_checked, live_text, live_value, nothing, on, said, say, several, text,
};
use crate::ui::parts::{Copied, copy_button};
use crate::ui::state::{AppContext, SelectionContext};

/// The usual width of a frame, in pixels, and the least that a page can be read in.
const WIDTH_PX: u16 = 600;
const LEAST_WIDTH_PX: u16 = 240;

/// What the reader chose: each but the width as a place in its list.
#[derive(Clone, Copy)]
struct Choices {
    app: AppContext,
    view: RwSignal<usize>,
    height: RwSignal<usize>,
    language: RwSignal<usize>,
    theme: RwSignal<usize>,
    has_search: RwSignal<bool>,
    width: RwSignal<String>,
}

impl Choices {
    fn is_elastic(self) -> bool {
        self.height.get() == 1
    }

    fn language(self) -> Language {
        match self.language.get() {
            1 => Language::Fr,
            2 => Language::En,
            _ => self.app.language.get(),
        }
    }

    fn width_px(self) -> Option<u16> {
        self.width.with(|width| width.trim().parse().ok()).map(|width: u16| width.max(LEAST_WIDTH_PX))
    }

    fn view(self) -> View {
        let here = self.app.location.with(|location| location.view);
        views(here).get(self.view.get()).copied().unwrap_or_default()
    }

    /// The name of the frame: the sentence, or the page's title where it shows certain commitments.
    fn title(self, shown: SelectionContext) -> String {
        if self.view().shows_selection() { shown.sentence.with(ToString::to_string) } else { document().title() }
    }

    /// What follows `embed.html`.
    fn search(self) -> String {
        let theme = [Some(FrameTheme::Light), Some(FrameTheme::Dark), None].get(self.theme.get()).copied().flatten();
        let height = if self.is_elastic() { FrameHeight::Elastic } else { FrameHeight::Fixed };
        let embed = Embed { theme, height, has_search: self.has_search.get(), host: None };
        let language = Some(self.language());
        let here = self.app.location.get();
        let view = self.view();
        let ids = if view == here.view && view != View::Register { here.ids.clone() } else { Vec::new() };
        let place = address::print(&Location { view, ids, language, data: None, ..here });
        address::followed(&place, &embed.print())
    }
}

/// The views that a frame can show from here: the one shown, where it is of certain commitments, then those of the list.
fn views(here: View) -> Vec<View> {
    let of_commitments = Some(here).filter(|view| view.may_be_framed() && !view.shows_selection());
    of_commitments.into_iter().chain(View::OF_SELECTION).collect()
}

/// The whole dialog, without its title.
pub(crate) fn snippet() -> Markup {
    let (app, shown) = (AppContext::here(), SelectionContext::here());
    let here = app.location.with_untracked(|location| location.view);
    let offered = views(here);
    let view = offered.iter().position(|view| *view == here).unwrap_or_default();
    let choices = Choices {
        app,
        view: RwSignal::new(view),
        height: RwSignal::new(0),
        language: RwSignal::new(0),
        theme: RwSignal::new(0),
        has_search: RwSignal::new(false),
        width: RwSignal::new(WIDTH_PX.to_string()),
    };
    let sentence = live_text(move || shown.sentence.with(ToString::to_string));
    let columns = vec![
        el("form", vec![class("choices"), on("submit", |event| event.prevent_default())], options(choices, offered)),
        preview(choices, shown),
    ];
    several(vec![div("p", "small quiet", vec![sentence]), div("div", "columns", columns), paste(choices, shown)])
}

fn options(choices: Choices, offered: Vec<View>) -> Vec<Markup> {
    let Choices { app, view, height, language, theme, has_search, width } = choices;
    let texts = move || EmbedTexts::of(app.language.get());
    let count = offered.len();
    let views = move |place: usize| {
        let view = offered.get(place).copied().unwrap_or_default();
        (words::view(app.language.get(), view).to_owned(), "")
    };
    let heights = move |place| match place {
        0 => (words::fixed_height(texts().fixed, FIXED_HEIGHT_PX), texts().fixed_note),
        _ => (texts().elastic.to_owned(), texts().elastic_note),
    };
    let languages = move |place: usize| {
        let texts = texts();
        let names: [&str; 3] = [texts.language_of_page, texts.french, texts.english];
        (names.get(place).map(|name| (*name).to_owned()).unwrap_or_default(), "")
    };
    let themes = move |place: usize| {
        let common = CommonTexts::of(app.language.get());
        let names: [&str; 3] = [common.theme_light, common.theme_dark, texts().theme_of_reader];
        (names.get(place).map(|name| (*name).to_owned()).unwrap_or_default(), "")
    };
    let toggle = on("change", move |_| has_search.update(|has| *has = !*has));
    let tick = vec![class("box"), attr("type", "checkbox"), live_checked(move || has_search.get()), toggle];
    let search = el("label", Vec::new(), vec![el("input", tick, Vec::new()), say(|l| EmbedTexts::of(l).with_search)]);
    let typed = on("input", move |event| width.set(event_target_value(&event)));
    let field = vec![
        id("embed-width"),
        class("field"),
        attr("inputmode", "numeric"),
        attr("autocomplete", "off"),
        attr("maxlength", "4"),
        attr("aria-describedby", "embed-width-note"),
        live_value(move || width.get()),
        typed,
    ];
    let width = vec![
        el("label", vec![class("strong"), attr("for", "embed-width")], vec![say(|l| EmbedTexts::of(l).width)]),
        div(
            "div",
            "width",
            vec![
                el("input", field, Vec::new()),
                el("span", vec![id("embed-width-note"), class("quiet")], vec![say(|l| EmbedTexts::of(l).width_note)]),
            ],
        ),
    ];
    vec![
        choice("embed-view", |l| EmbedTexts::of(l).view, count, view, views),
        choice("embed-height", |l| EmbedTexts::of(l).height, 2, height, heights),
        choice("embed-language", |l| EmbedTexts::of(l).language, 3, language, languages),
        choice("embed-theme", |l| CommonTexts::of(l).theme, 3, theme, themes),
        el("fieldset", Vec::new(), vec![el("legend", Vec::new(), vec![say(|l| EmbedTexts::of(l).search)]), search]),
        el("div", Vec::new(), width),
    ]
}

/// Buttons of which one is chosen, each with its words and a line below.
fn choice(
    name: &'static str,
    legend: fn(Language) -> &'static str,
    count: usize,
    chosen: RwSignal<usize>,
    words: impl Fn(usize) -> (String, &'static str) + Clone + Send + 'static,
) -> Markup {
    let mut parts = vec![el("legend", Vec::new(), vec![say(legend)])];
    for place in 0..count {
        let radio = vec![
            attr("type", "radio"),
            attr("name", name),
            live_checked(move || chosen.get() == place),
            on("change", move |_| chosen.set(place)),
        ];
        let words = words.clone();
        let label = live(move || {
            let (words, note) = words(place);
            let note = if note.is_empty() { nothing() } else { div("span", "second", vec![text(note)]) };
            el("span", Vec::new(), vec![text(words), note])
        });
        parts.push(el("label", Vec::new(), vec![el("input", radio, Vec::new()), label]));
    }
    el("fieldset", Vec::new(), parts)
}

/// The frame itself. Another choice makes another frame: one that goes elsewhere would add a step to the history.
fn preview(choices: Choices, shown: SelectionContext) -> Markup {
    let size = move || {
        let width = choices.width_px().map_or_else(|| "100\u{a0}%".to_owned(), |width| width.to_string());
        [&width, " × ", &FIXED_HEIGHT_PX.to_string()].concat()
    };
    let frame = move || {
        let width = choices.width_px().map_or_else(|| "100%".to_owned(), |width| width.to_string());
        let attributes = vec![
            attr("src", ["embed.html", &choices.search()].concat()),
            attr("title", choices.title(shown)),
            attr("width", width),
            attr("height", FIXED_HEIGHT_PX.to_string()),
        ];
        el("iframe", attributes, Vec::new())
    };
    let head = vec![
        el("h3", Vec::new(), vec![say(|l| EmbedTexts::of(l).preview)]),
        div("span", "quiet", vec![live_text(size)]),
    ];
    div("div", "preview", vec![div("div", "form-head", head), live(frame)])
}

/// What to paste, and the button that copies it.
fn paste(choices: Choices, shown: SelectionContext) -> Markup {
    let code = move || {
        let home = address_bar::home().unwrap_or_default();
        let search = choices.search();
        let title = choices.title(shown);
        let home = home.trim_end_matches("index.html");
        let snippet = Snippet { home, search: &search, title: &title, width_px: choices.width_px() };
        if choices.is_elastic() { snippet.script() } else { snippet.frame() }
    };
    let copy = copy_button(
        "button primary",
        |l| EmbedTexts::of(l).copy_snippet,
        |l| EmbedTexts::of(l).snippet_copied,
        move || Copied::Text(untrack(code)),
    );
    let head = vec![
        leaf_of("h3", |l| EmbedTexts::of(l).snippet),
        text(" "),
        div("span", "second", vec![say(|l| EmbedTexts::of(l).snippet_note)]),
    ];
    let attributes =
        vec![attr("tabindex", "0"), attr("role", "region"), said("aria-label", |l| EmbedTexts::of(l).snippet)];
    div(
        "footer",
        "paste",
        vec![
            div("div", "paste-head", head),
            div("div", "paste-code", vec![el("pre", attributes, vec![live_text(code)]), div("div", "", vec![copy])]),
        ],
    )
}

fn leaf_of(tag: &'static str, words: fn(Language) -> &'static str) -> Markup {
    el(tag, Vec::new(), vec![say(words)])
}
