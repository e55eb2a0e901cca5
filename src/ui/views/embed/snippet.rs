//! The dialog « Intégrer »: what a frame shows, its appearance, a preview, and the code to paste. A lazy part.

use leptos::ev;
use leptos::prelude::*;

use crate::address::{self, Embed, FrameHeight, FrameTheme, Location, View, ViewKind};
use crate::commitment::Language;
use crate::exchange::snippet::{FIXED_HEIGHT_PX, Snippet};
use crate::i18n::embed as words;
use crate::i18n::texts::{CommonTexts, EmbedTexts};

use crate::ui::browser::{address_bar, document};
use crate::ui::element::{
    Element, div, fieldset, footer, form, fragment, h3, iframe, input, label, legend, p, pre, span, t,
};
use crate::ui::parts::{Copied, CopyButton, copy_button};
use crate::ui::state::{AppContext, SelectionContext};

/// The default width of a frame, in pixels.
const WIDTH_PX: u16 = 600;
/// The smallest width that the page can be read in.
const MIN_WIDTH_PX: u16 = 240;

/// The reader's choices; those of a list by place.
#[derive(Clone, Copy)]
struct Choices {
    app: AppContext,
    shown: SelectionContext,
    view: RwSignal<usize>,
    height: RwSignal<usize>,
    language: RwSignal<usize>,
    theme: RwSignal<usize>,
    has_search: RwSignal<bool>,
    /// As it was typed.
    width: RwSignal<String>,
}

impl Choices {
    fn new() -> Self {
        let app = AppContext::here();
        let here = app.location.with_untracked(Location::kind);
        let view = views(here).iter().position(|view| *view == here).unwrap_or_default();
        Self {
            app,
            shown: SelectionContext::here(),
            view: RwSignal::new(view),
            height: RwSignal::new(0),
            language: RwSignal::new(0),
            theme: RwSignal::new(0),
            has_search: RwSignal::new(false),
            width: RwSignal::new(WIDTH_PX.to_string()),
        }
    }

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

    /// `None` where the width is the full one.
    fn width_px(self) -> Option<u16> {
        self.width.with(|width| width.trim().parse().ok()).map(|width: u16| width.max(MIN_WIDTH_PX))
    }

    fn view(self) -> ViewKind {
        let here = self.app.location.with(Location::kind);
        views(here).get(self.view.get()).copied().unwrap_or_default()
    }

    /// The title of the frame: the sentence, or the page's title where the frame shows certain commitments.
    fn title(self) -> String {
        if self.view().shows_selection() { self.shown.sentence.with(ToString::to_string) } else { document::title() }
    }

    /// The query string of `embed.html`.
    fn search(self) -> String {
        let theme = [Some(FrameTheme::Light), Some(FrameTheme::Dark), None].get(self.theme.get()).copied().flatten();
        let height = if self.is_elastic() { FrameHeight::Elastic } else { FrameHeight::Fixed };
        let embed = Embed { theme, height, has_search: self.has_search.get(), host: None };
        let language = Some(self.language());
        let here = self.app.location.get();
        let view = self.view();
        let view = if view == here.kind() && view != ViewKind::Register {
            here.view.clone()
        } else {
            View::default().seen_as(view)
        };
        let location = address::print(&Location { view, page_index: 0, language, data: None, ..here });
        address::followed(&location, &embed.print())
    }

    /// The code to paste.
    fn code(self) -> String {
        let home = address_bar::home().unwrap_or_default();
        let home = home.trim_end_matches("index.html");
        let (search, title) = (self.search(), self.title());
        let snippet = Snippet { home, search: &search, title: &title, width_px: self.width_px() };
        if self.is_elastic() { snippet.script() } else { snippet.frame() }
    }
}

/// The views that a frame can show from here: the current one, if it is of certain commitments, then those of the list.
fn views(here: ViewKind) -> Vec<ViewKind> {
    let of_commitments = Some(here).filter(|view| view.may_be_framed() && !view.shows_selection());
    of_commitments.into_iter().chain(ViewKind::OF_SELECTION).collect()
}

/// The content of the dialog, below its title.
pub(crate) fn snippet() -> Element {
    let choices = Choices::new();
    let sentence = move || choices.shown.sentence.with(ToString::to_string);
    let options = options(choices).class("choices").on(ev::submit, |event| event.prevent_default());
    fragment()
        .child(p().class("small quiet").child(sentence))
        .child(div().class("columns").child(options).child(preview(choices)))
        .child(code_to_paste(choices))
}

fn options(choices: Choices) -> Element {
    let Choices { app, view, height, language, theme, has_search, .. } = choices;
    let texts = move || EmbedTexts::of(app.language.get());
    let offered = views(app.location.with_untracked(Location::kind));
    let views = RadioGroup {
        name: "embed-view",
        legend: |l| EmbedTexts::of(l).view,
        count: offered.len(),
        chosen: view,
        option: move |place: usize| {
            let view = offered.get(place).copied().unwrap_or_default();
            (words::view(app.language.get(), view).to_owned(), "")
        },
    };
    let heights = RadioGroup {
        name: "embed-height",
        legend: |l| EmbedTexts::of(l).height,
        count: 2,
        chosen: height,
        option: move |place| match place {
            0 => (words::fixed_height(texts().fixed, FIXED_HEIGHT_PX), texts().fixed_note),
            _ => (texts().elastic.to_owned(), texts().elastic_note),
        },
    };
    let languages = RadioGroup {
        name: "embed-language",
        legend: |l| EmbedTexts::of(l).language,
        count: 3,
        chosen: language,
        option: move |place: usize| {
            let texts = texts();
            let labels: [&str; 3] = [texts.language_of_page, texts.french, texts.english];
            (labels.get(place).copied().unwrap_or_default().to_owned(), "")
        },
    };
    let themes = RadioGroup {
        name: "embed-theme",
        legend: |l| CommonTexts::of(l).theme,
        count: 3,
        chosen: theme,
        option: move |place: usize| {
            let common = CommonTexts::of(app.language.get());
            let labels: [&str; 3] = [common.theme_light, common.theme_dark, texts().theme_of_reader];
            (labels.get(place).copied().unwrap_or_default().to_owned(), "")
        },
    };
    let search = input()
        .class("box")
        .attr("type", "checkbox")
        .prop("checked", move || has_search.get())
        .on(ev::change, move |_| has_search.update(|has_search| *has_search = !*has_search));
    let search = fieldset()
        .child(legend().child(t(|l| EmbedTexts::of(l).search)))
        .child(label().child(search).child(t(|l| EmbedTexts::of(l).with_search)));
    form()
        .child(views.view())
        .child(heights.view())
        .child(languages.view())
        .child(themes.view())
        .child(search)
        .child(width_field(choices.width))
}

fn width_field(width: RwSignal<String>) -> Element {
    let field = input()
        .id("embed-width")
        .class("field")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("maxlength", "4")
        .attr("aria-describedby", "embed-width-note")
        .prop("value", move || width.get())
        .on(ev::input, move |event| width.set(event_target_value(&event)));
    let note = span().id("embed-width-note").class("quiet").child(t(|l| EmbedTexts::of(l).width_note));
    div()
        .child(label().class("strong").attr("for", "embed-width").child(t(|l| EmbedTexts::of(l).width)))
        .child(div().class("width").child(field).child(note))
}

/// Radio buttons.
struct RadioGroup<F> {
    name: &'static str,
    legend: fn(Language) -> &'static str,
    count: usize,
    chosen: RwSignal<usize>,
    /// The label of the option at a place, and a note below it, which may be empty.
    option: F,
}

impl<F: Fn(usize) -> (String, &'static str) + Clone + Send + 'static> RadioGroup<F> {
    fn view(self) -> Element {
        let Self { name, legend: title, count, chosen, option } = self;
        let radio = |place| {
            let radio = input()
                .attr("type", "radio")
                .attr("name", name)
                .prop("checked", move || chosen.get() == place)
                .on(ev::change, move |_| chosen.set(place));
            let option = option.clone();
            let words = move || {
                let (words, note) = option(place);
                span().child(words).child((!note.is_empty()).then(|| span().class("second").child(note)))
            };
            label().child(radio).child(words)
        };
        fieldset().child(legend().child(t(title))).child((0..count).map(radio).collect::<Vec<_>>())
    }
}

/// The frame itself. Each choice renders a new one: one that navigates would add an entry to the history.
fn preview(choices: Choices) -> Element {
    let size = move || {
        let width = choices.width_px().map_or_else(|| "100\u{a0}%".to_owned(), |width| width.to_string());
        format!("{width} × {FIXED_HEIGHT_PX}")
    };
    let frame = move || {
        let width = choices.width_px().map_or_else(|| "100%".to_owned(), |width| width.to_string());
        iframe()
            .attr("src", format!("embed.html{}", choices.search()))
            .attr("title", choices.title())
            .attr("width", width)
            .attr("height", FIXED_HEIGHT_PX.to_string())
    };
    let head = div()
        .class("form-head")
        .child(h3().child(t(|l| EmbedTexts::of(l).preview)))
        .child(span().class("quiet").child(size));
    div().class("preview").child(head).child(frame)
}

/// The code and the button that copies it.
fn code_to_paste(choices: Choices) -> Element {
    let head = div()
        .class("paste-head")
        .child(h3().child(t(|l| EmbedTexts::of(l).snippet)))
        .child(" ")
        .child(span().class("second").child(t(|l| EmbedTexts::of(l).snippet_note)));
    let code = pre()
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", t(|l| EmbedTexts::of(l).snippet))
        .child(move || choices.code());
    let copy = CopyButton {
        classes: "button primary",
        words: |l| EmbedTexts::of(l).copy_snippet,
        done_words: |l| EmbedTexts::of(l).snippet_copied,
    };
    let copy = copy_button(copy, move || Copied::Text(untrack(|| choices.code())));
    footer().class("paste").child(head).child(div().class("paste-code").child(code).child(div().child(copy)))
}
