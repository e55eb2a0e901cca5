//! The page as HTML, rendered natively: for tests, and for what the build writes into the page.

use std::sync::Arc;

use leptos::prelude::*;
use leptos::reactive::owner::Owner;

use crate::commitment::{Commitment, Language, LoadErrors, load};
use crate::exchange::site;
use crate::i18n::texts::SiteTexts;
use crate::query::{self, Sort};

use super::app::page;
use super::browser::native::{self, RecordPages, ScriptFree, Surroundings};
use super::state::{AppContext, Data, Register};
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

impl Edition {
    /// The content of `<body>`: the list in each language. Styles hide the language that the reader does not read, once a
    /// script has marked it.
    ///
    /// # Errors
    ///
    /// Where the bytes are no dataset, all that is wrong with them.
    pub fn html(self, dataset: &[u8]) -> Result<String, LoadErrors> {
        let register = Arc::new(read(dataset)?);
        let list = |language: Language| {
            let records = match self {
                Self::Page => RecordPages::InFolder(""),
                Self::Frame => RecordPages::InTab,
                Self::OneFile => RecordPages::None,
            };
            let surroundings = script_free(language, records, self == Self::Frame);
            let html = rendered(surroundings, Arc::clone(&register), page);
            format!("<div lang=\"{}\">{html}</div>", language.tag())
        };
        Ok(format!("<main id=\"static\">{}</main>", Language::ALL.map(list).concat()))
    }
}

/// The pages of records, `fiches/<id>.html`, which are read without script.
#[derive(Clone, Copy, Debug)]
pub struct RecordPage<'a> {
    /// The bytes of the dataset.
    pub dataset: &'a [u8],
    /// The style sheets, by their path in the site.
    pub sheets: &'a [String],
}

impl RecordPage<'_> {
    /// Each page by its path in the site. A record whose id no file can have is left out.
    ///
    /// # Errors
    ///
    /// Where the bytes are no dataset, all that is wrong with them.
    pub fn all(self) -> Result<Vec<(String, String)>, LoadErrors> {
        let register = Arc::new(read(self.dataset)?);
        let page = |commitment: &Commitment| {
            let path = site::page_path(&commitment.id)?;
            let surroundings = script_free(Language::Fr, RecordPages::InFolder("../"), false);
            let body = rendered(surroundings, Arc::clone(&register), |_| {
                views::record::fiche::fiche(&register, commitment).into_view()
            });
            Some((path, self.document(&site::record_head(&register.dataset, commitment), &body)))
        };
        Ok(register.dataset.commitments.iter().filter_map(page).collect())
    }

    /// The pages of the list of all records, in both languages.
    ///
    /// # Errors
    ///
    /// Where the bytes are no dataset, all that is wrong with them.
    pub fn lists(self, records_a_page: usize) -> Result<Vec<(String, String)>, LoadErrors> {
        let register = Arc::new(read(self.dataset)?);
        let rows = query::sorted(
            &register.dataset,
            &(0..register.dataset.commitments.len()).collect::<Vec<_>>(),
            Sort::default(),
            Language::Fr,
        );
        let pages: Vec<&[usize]> = rows.chunks(records_a_page.max(1)).collect();
        let page = |(place, rows): (usize, &&[usize])| {
            let surroundings = script_free(Language::Fr, RecordPages::InFolder("../"), false);
            let body = rendered(surroundings, Arc::clone(&register), |_| {
                views::record::fiche::list(&register, rows, (place + 1, pages.len())).into_view()
            });
            let title = SiteTexts::FR.all_records.to_owned() + " · " + SiteTexts::EN.all_records;
            (site::list_path(place + 1), self.document(&format!("<title>{title}</title>"), &body))
        };
        Ok(pages.iter().enumerate().map(page).collect())
    }

    fn document(self, head: &str, body: &str) -> String {
        let link = |sheet: &String| format!("<link rel=\"stylesheet\" href=\"../{sheet}\">");
        let sheets = self.sheets.iter().map(link).collect::<Vec<_>>().concat();
        format!(
            "<!doctype html>\n<html lang=\"fr\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n{head}\n\
             <link rel=\"icon\" href=\"../icons/icon.svg\" type=\"image/svg+xml\" sizes=\"any\">\n{sheets}\n</head>\n<body>\n{body}\n</body>\n</html>\n"
        )
    }
}

fn read(bytes: &[u8]) -> Result<Register, LoadErrors> {
    Ok(Register::of(load(bytes)?, bytes))
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

impl Page<'_> {
    /// What stands in `<body>` once the page answers.
    ///
    /// # Errors
    ///
    /// Where the bytes are no dataset, all that is wrong with them.
    pub fn html(&self) -> Result<String, LoadErrors> {
        let surroundings = Surroundings {
            search: self.search.to_owned(),
            language: self.language,
            is_embed: self.is_embed,
            width_px: WIDTH_PX,
            stored: self.stored.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect(),
            script_free: None,
        };
        Ok(rendered(surroundings, Arc::new(read(self.dataset)?), page))
    }
}

/// Renders a view natively. The page keeps some of its state by thread: each has a thread of its own.
fn rendered(
    surroundings: Surroundings,
    register: Arc<Register>,
    view: impl FnOnce(AppContext) -> AnyView + Send,
) -> String {
    let render = || {
        native::surround(surroundings);
        Owner::new().with(|| {
            let app = AppContext::new();
            provide_context(app);
            let checked = register.check(app.location.get_untracked());
            app.location.set(checked.location);
            app.notices.update(|notices| notices.extend(checked.notices));
            app.data.set(Data::Ready(register));
            view(app).to_html()
        })
    };
    let html = std::thread::scope(|scope| scope.spawn(render).join());
    // Leptos marks where a later hydration would find its nodes; nothing is hydrated here.
    html.unwrap_or_else(|panic| std::panic::resume_unwind(panic)).replace("<!>", "")
}
