//! The few signals of the page. All else is derived from them.

use std::cell::Cell;
use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;

use crate::address::{self, Location, Notice, Parsed, View};
use crate::commitment::{self, Commitment, Dataset, Fingerprint, Language};
use crate::i18n::label::searchable_labels;
use crate::i18n::{Sentence, sentence};
use crate::query::{self, Index, Selection};

use super::browser::address_bar::{self, HistoryMode};
use super::browser::fetch::FetchError;
use super::browser::scope::Scope;
use super::browser::{frame, preferences, second_window};

/// How long an announcement stays in the live region.
const ANNOUNCEMENT_TIME: Duration = Duration::from_secs(5);

/// How long the live region is empty between two equal announcements.
const PAUSE_BETWEEN: Duration = Duration::from_millis(100);

/// The dataset and what is made of it once.
#[derive(Debug)]
pub(crate) struct Register {
    /// The dataset.
    pub(crate) dataset: Dataset,
    /// The index that answers questions about it.
    pub(crate) index: Index,
    /// What names its bytes.
    pub(crate) fingerprint: Fingerprint,
    /// Its text, from which records are cut to be taken away.
    pub(crate) file: String,
}

impl Register {
    /// Reads the bytes of a dataset and indexes it; nothing where they are none.
    pub(crate) fn read(bytes: &[u8]) -> Option<Self> {
        commitment::load_valid(bytes).map(|dataset| Self::of(dataset, bytes))
    }

    /// Indexes a dataset, of which these are the bytes.
    pub(crate) fn of(dataset: Dataset, bytes: &[u8]) -> Self {
        let index = Index::build_with(&dataset, searchable_labels());
        let file = String::from_utf8_lossy(bytes).into_owned();
        Self { dataset, index, fingerprint: Fingerprint::of(bytes), file }
    }

    /// The place without what this dataset does not know, each thing left out being named.
    pub(crate) fn check(&self, location: Location) -> Parsed {
        location.check(&self.index, &self.dataset, self.fingerprint)
    }

    /// The commitment of a row.
    pub(crate) fn commitment(&self, row: usize) -> Option<&Commitment> {
        self.dataset.commitments.get(row)
    }
}

/// Why there is no register to show.
#[derive(Clone, Debug)]
pub(crate) enum Failure {
    /// The file did not arrive.
    Fetch(FetchError),
    /// The file is not a dataset.
    Load(Arc<Vec<u8>>),
}

/// The data of the page.
#[derive(Clone, Debug)]
pub(crate) enum Data {
    /// On their way.
    Loading,
    /// Not to be had, and why.
    Failed(Failure),
    /// There.
    Ready(Arc<Register>),
}

thread_local! {
    /// Whether addresses name the language: where the first one did, or where the reader's choice cannot be kept. It changes only
    /// just before the language does, which whoever writes an address follows. Places never name it.
    static NAMES_LANGUAGE: Cell<bool> = const { Cell::new(false) };
}

/// The signals at the root. They live as long as the page, so that none is ever read after its end.
#[derive(Clone, Copy)]
pub(crate) struct AppContext {
    /// Where the reader is.
    pub(crate) location: RwSignal<Location>,
    /// What the address said that cannot be followed.
    pub(crate) notices: RwSignal<Vec<Notice>>,
    /// The language shown. Back and Forward never change it.
    pub(crate) language: RwSignal<Language>,
    /// The data.
    pub(crate) data: RwSignal<Data>,
    /// The text of the live region, which a screen reader announces.
    pub(crate) status: RwSignal<String>,
    /// The timer that sets or clears the live region next.
    announced: StoredValue<Option<TimeoutHandle>>,
    /// The rows that were ticked when the reader left the list: a record's address names the record alone.
    pub(crate) ticked: StoredValue<Vec<String>>,
    /// The languages of the sheet that is printed; none: the one shown.
    pub(crate) printed: RwSignal<Vec<Language>>,
    /// Whether the room of a meeting has a window of its own. Its screen may be shared, so nothing leads to drafts then.
    pub(crate) is_room_open: RwSignal<bool>,
    /// Whether the dialog « Intégrer » is open.
    pub(crate) is_embedding: RwSignal<bool>,
    /// Whether the data shown are of a file of the reader's own.
    pub(crate) is_own: RwSignal<bool>,
    /// Whether the reader has chosen such a file: it is being read, was read, or is open.
    pub(crate) has_own_file: RwSignal<bool>,
    /// How many drafts there are, in digits: a signal of a number would cost the first load 300 bytes. Empty where there are none, and
    /// until they are read, which is when a view first needs them.
    pub(crate) drafts: RwSignal<String>,
    /// Changes when the page comes back from the browser's cache: fields may have been emptied there, without an event.
    pub(crate) restored: RwSignal<bool>,
}

impl AppContext {
    /// The state at the start: the address's language counts, else the reader's.
    pub(crate) fn new() -> Self {
        address_bar::resume();
        let mut parsed = location_from_url(&address_bar::search());
        let language_in_url = parsed.location.language.take();
        NAMES_LANGUAGE.set(language_in_url.is_some());
        let language = language_in_url.unwrap_or_else(preferences::language);
        Self {
            location: RwSignal::new(parsed.location),
            notices: RwSignal::new(parsed.notices),
            language: RwSignal::new(language),
            data: RwSignal::new(Data::Loading),
            status: RwSignal::new(String::new()),
            announced: StoredValue::new(None),
            ticked: StoredValue::new(Vec::new()),
            printed: RwSignal::new(Vec::new()),
            is_room_open: RwSignal::new(false),
            is_embedding: RwSignal::new(false),
            is_own: RwSignal::new(false),
            has_own_file: RwSignal::new(false),
            drafts: RwSignal::new(String::new()),
            restored: RwSignal::new(false),
        }
    }

    /// The root of this page.
    pub(crate) fn here() -> Self {
        context()
    }

    /// The address of a place, with the language where addresses name it: of every link and every entry. Follows the language.
    pub(crate) fn address(self, location: &Location) -> String {
        address::print(&Location { language: self.named_language().or(location.language), ..location.clone() })
    }

    /// The language as addresses name it, if they do. Follows the language.
    pub(crate) fn named_language(self) -> Option<Language> {
        Some(self.language.get()).filter(|_| NAMES_LANGUAGE.get())
    }

    /// Writes the address of a place.
    pub(crate) fn write_address(self, location: &Location, mode: HistoryMode) {
        address_bar::write(&untrack(|| self.address(location)), mode);
    }

    /// Switches the language in place. Where the choice cannot be kept, addresses name it from now on.
    pub(crate) fn set_language(self, language: Language) {
        if !preferences::keep_language(language) {
            NAMES_LANGUAGE.set(true);
        }
        self.language.set(language);
    }

    /// Keeps the language in the address that of the page.
    pub(crate) fn follow_language(self) {
        Effect::new(move |before: Option<()>| {
            if self.named_language().is_some() && before.is_some() {
                self.write_address(&self.location.get_untracked(), HistoryMode::Replace);
            }
        });
    }

    /// Announces a text once to screen readers, politely.
    pub(crate) fn announce(self, text: impl Into<String>) {
        self.announce_text(text.into());
    }

    /// Setting the same text again is no change, which screen readers do not announce: the live region is emptied in between.
    #[inline(never)]
    fn announce_text(self, text: String) {
        if let Some(timer) = self.announced.get_value() {
            timer.clear();
        }
        if self.status.with_untracked(|status| *status == text) {
            self.status.set(String::new());
            self.announced.set_value(Scope::page().after(PAUSE_BETWEEN, move || self.show_announcement(text)));
        } else {
            self.show_announcement(text);
        }
    }

    /// Sets the live region, and clears it later: a reader at the end of the page must not find it there.
    fn show_announcement(self, text: String) {
        self.status.set(text);
        self.announced.set_value(Scope::page().after(ANNOUNCEMENT_TIME, move || self.status.set(String::new())));
    }
}

/// The location of an address in this window. One that was opened for the room shows slides, whatever its address says; a frame does not
/// show every view.
pub(crate) fn location_from_url(search: &str) -> Parsed {
    let mut parsed = address::parse(search);
    if frame::is_embed() {
        return parsed.in_frame();
    }
    if second_window::is_room() {
        parsed.location.view = View::Audience(parsed.location.view.meeting().cloned().unwrap_or_default());
    }
    parsed
}

/// The id of each view's heading: where the focus goes when the page changes.
pub(crate) const HEADING: &str = "heading";

/// What is derived from the root once the data are there; what views read.
#[derive(Clone, Copy)]
pub(crate) struct SelectionContext {
    register: StoredValue<Arc<Register>>,
    /// What answers the question.
    pub(crate) selection: Memo<Selection>,
    /// The rows that answer it, in the order of the list.
    pub(crate) rows: Memo<Vec<usize>>,
    /// The one sentence that says so.
    pub(crate) sentence: Memo<Sentence>,
}

impl SelectionContext {
    /// Derives everything from a register.
    pub(crate) fn new(app: AppContext, register: Arc<Register>) -> Self {
        let selection = {
            let register = Arc::clone(&register);
            Memo::new(move |_| app.location.with(|location| register.index.select(&location.filters)))
        };
        let rows = {
            let register = Arc::clone(&register);
            Memo::new(move |_| {
                let sort = app.location.with(|location| location.sort);
                selection.with(|selection| query::sorted(&register.dataset, selection.rows(), sort, app.language.get()))
            })
        };
        let sentence_of = {
            let register = Arc::clone(&register);
            Memo::new(move |_| {
                let shown = selection.with(Selection::shown);
                app.location.with(|location| sentence(app.language.get(), &location.filters, shown, &register.dataset))
            })
        };
        Self { register: StoredValue::new(register), selection, rows, sentence: sentence_of }
    }

    /// What is shown on this page.
    pub(crate) fn here() -> Self {
        context()
    }

    /// The register.
    pub(crate) fn register(self) -> Arc<Register> {
        self.register.get_value()
    }
}

/// What a view above provides. Leptos's own way words its panic with the types and places that it knows, which is a kilobyte.
fn context<T: Clone + 'static>() -> T {
    use_context().unwrap_or_else(|| unreachable!("a view without its context"))
}
