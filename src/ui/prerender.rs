//! The page as HTML, rendered natively: for tests, and for what the build writes into the page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use crate::commitment::{Commitment, Dataset, Language, LoadErrors, load};
use crate::exchange::site;
use crate::i18n::texts::SiteTexts;
use crate::query::{self, Sort};

use super::app::page;
use super::browser::fetch::FetchError;
use super::browser::native::{self, RecordPages, ScriptFree, Surroundings};
use super::element::Element;
use super::state::{AppContext, Data, Failure, Register};
use super::views;

/// What is rendered.
#[derive(Clone, Debug)]
pub struct Page<'a> {
    /// The bytes of a dataset.
    pub dataset: &'a [u8],
    /// The query string, from `?` on.
    pub search: &'a str,
    /// The language, where the address names none.
    pub language: Language,
    /// Whether it is the page for frames.
    pub is_embed: bool,
    /// Keys and values of local storage: drafts.
    pub stored: &'a [(&'a str, &'a str)],
}

/// A page of the site whose first view is in its HTML, to be read before the page is alive, or without it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edition {
    /// `index.html`.
    Page,
    /// `embed.html`.
    Frame,
    /// `engagements.html`, which stands alone.
    OneFile,
}

/// What is read of a dataset without the page: the list, the pages of the records, and the list of these.
#[derive(Debug)]
pub struct ScriptFreePages(Arc<Register>);

impl ScriptFreePages {
    /// Of a dataset, of which these are the bytes.
    pub fn new(dataset: Dataset, bytes: &[u8]) -> Self {
        Self(Arc::new(Register::of(dataset, bytes)))
    }

    /// The dataset.
    pub fn dataset(&self) -> &Dataset {
        &self.0.dataset
    }

    /// The content of `<body>`: the list in each language. Styles hide the language that the reader does not read, once a
    /// script has marked it. `has_records` says whether records have pages of their own to lead to.
    pub fn list(&self, edition: Edition, has_records: bool) -> String {
        let list = |language: Language| {
            let records = match edition {
                Edition::Page if has_records => RecordPages::InFolder(""),
                Edition::Frame if has_records => RecordPages::InTab,
                _ => RecordPages::None,
            };
            let html = rendered(script_free(language, records, edition == Edition::Frame), self.data(), page).html;
            format!("<div lang=\"{}\">{html}</div>", language.tag())
        };
        format!("<main id=\"static\">{}</main>", Language::ALL.map(list).concat())
    }

    /// The page of each record by its path in the site, `fiches/<id>.html`. A record whose id no file can have is left out. `sheets` are
    /// the style sheets, by their path in the site.
    pub fn records(&self, sheets: &[String]) -> Vec<(String, String)> {
        let dataset = self.dataset();
        let page = |commitment: &Commitment| {
            let path = site::page_path(&commitment.id)?;
            let body = self.in_folder(|| views::record::fiche::fiche(&self.0, commitment));
            Some((path, document(sheets, &site::record_head(dataset, commitment), &body)))
        };
        dataset.commitments.iter().filter_map(page).collect()
    }

    /// The pages of the list of all records, in both languages, by their path.
    pub fn record_lists(&self, records_a_page: usize, sheets: &[String]) -> Vec<(String, String)> {
        let all: Vec<usize> = (0..self.dataset().commitments.len()).collect();
        let rows = query::sorted(self.dataset(), &all, Sort::default(), Language::Fr);
        let pages: Vec<&[usize]> = rows.chunks(records_a_page.max(1)).collect();
        let head = format!("<title>{} · {}</title>", SiteTexts::FR.all_records, SiteTexts::EN.all_records);
        let page = |(place, rows): (usize, &&[usize])| {
            let body = self.in_folder(|| views::record::fiche::list(&self.0, rows, (place + 1, pages.len())));
            (site::list_path(place + 1), document(sheets, &head, &body))
        };
        pages.iter().enumerate().map(page).collect()
    }

    /// A view of a page in the folder of the records.
    fn in_folder(&self, view: impl FnOnce() -> Element + Send) -> String {
        let surroundings = script_free(Language::Fr, RecordPages::InFolder("../"), false);
        rendered(surroundings, self.data(), move |_| view().into_view()).html
    }

    fn data(&self) -> Data {
        Data::Ready(Arc::clone(&self.0))
    }
}

/// A page in the folder of the records.
fn document(sheets: &[String], head: &str, body: &str) -> String {
    let link = |sheet: &String| format!("<link rel=\"stylesheet\" href=\"../{sheet}\">");
    let sheets = sheets.iter().map(link).collect::<Vec<_>>().concat();
    format!(
        "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n{head}\n\
         <link rel=\"icon\" href=\"../icons/icon.svg\" type=\"image/svg+xml\" sizes=\"any\">\n{sheets}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )
}

/// The policy of a page without script: styles and pictures of its own site.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

fn script_free(language: Language, records: RecordPages, is_embed: bool) -> Surroundings {
    let id_prefix = match language {
        Language::Fr => "",
        Language::En => "en-",
    };
    Surroundings {
        language,
        is_embed,
        width_px: WIDTH_PX,
        script_free: Some(ScriptFree { id_prefix, records }),
        ..Surroundings::default()
    }
}

/// How wide charts are drawn.
const WIDTH_PX: f64 = 1000.0;

/// What an address alone does not lead to.
#[derive(Clone, Copy, Debug, Default)]
pub struct Situation<'a> {
    /// The ids of the dialogs that are open; `overview` and `meeting-help` over a slide.
    pub opened: &'a [&'a str],
    /// What the view persists in the entry of the history: the state of a meeting.
    pub view_state: &'a str,
    /// A file of the reader's own that was read: its name and its bytes.
    pub own_file: Option<(&'a str, &'a [u8])>,
    /// Whether the data came.
    pub answer: Answer,
}

/// What came of asking for the data.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Answer {
    /// The bytes of the page, which may be no dataset.
    #[default]
    Bytes,
    /// Nothing yet.
    Waiting,
    /// An HTTP status; none where no server answered.
    Missing(Option<u16>),
}

impl Page<'_> {
    /// What stands in `<body>` once the page answers.
    ///
    /// # Errors
    ///
    /// Where the bytes are no dataset, all that is wrong with them.
    pub fn html(&self) -> Result<String, LoadErrors> {
        let register = Register::of(load(self.dataset)?, self.dataset);
        Ok(rendered(self.surroundings(Situation::default()), Data::Ready(Arc::new(register)), page).html)
    }

    /// The same in a situation, a failure among them.
    #[must_use]
    pub fn html_in(&self, situation: Situation<'_>) -> String {
        rendered(self.surroundings(situation), self.data(situation.answer), page).html
    }

    /// What is printed in place of the page; empty where the page itself is.
    #[must_use]
    pub fn printed(&self) -> String {
        let situation = Situation { opened: &[native::PAPER], ..Situation::default() };
        rendered(self.surroundings(situation), self.data(situation.answer), page).sheet
    }

    fn data(&self, answer: Answer) -> Data {
        match answer {
            Answer::Waiting => Data::Loading,
            Answer::Missing(None) => Data::Failed(Failure::Fetch(FetchError::NoAnswer { path: "" })),
            Answer::Missing(Some(status)) => Data::Failed(Failure::Fetch(FetchError::Status { path: "", status })),
            Answer::Bytes => match Register::read(self.dataset) {
                Some(register) => Data::Ready(Arc::new(register)),
                None => Data::Failed(Failure::Load(Arc::new(self.dataset.to_vec()))),
            },
        }
    }

    fn surroundings(&self, situation: Situation<'_>) -> Surroundings {
        Surroundings {
            search: self.search.to_owned(),
            language: self.language,
            is_embed: self.is_embed,
            width_px: WIDTH_PX,
            stored: self.stored.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect(),
            script_free: None,
            view_state: situation.view_state.to_owned(),
            own_file: situation.own_file.map(|(name, bytes)| (name.to_owned(), bytes.to_vec())),
            opened: situation.opened.iter().map(|id| (*id).to_owned()).collect(),
        }
    }
}

/// What was rendered.
struct Rendered {
    /// The page.
    html: String,
    /// What is printed in its place.
    sheet: String,
}

/// Renders a view natively. The page keeps some of its state by thread: each has a thread of its own.
fn rendered(surroundings: Surroundings, data: Data, view: impl FnOnce(AppContext) -> AnyView + Send) -> Rendered {
    let render = || {
        native::surround(surroundings);
        let html = Owner::new().with(|| {
            let app = AppContext::new();
            provide_context(app);
            if let Data::Ready(register) = &data {
                let checked = register.check(app.location.get_untracked());
                app.location.set(checked.location);
                app.notices.update(|notices| notices.extend(checked.notices));
            }
            app.data.set(data);
            view(app).to_html()
        });
        // Leptos marks where a later hydration would find its nodes; nothing is hydrated here.
        let without_marks = |html: String| html.replace("<!>", "");
        Rendered { html: without_marks(html), sheet: without_marks(native::take_sheet()) }
    };
    let rendered = std::thread::scope(|scope| scope.spawn(render).join());
    rendered.unwrap_or_else(|panic| std::panic::resume_unwind(panic))
}
