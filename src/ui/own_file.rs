//! A file of the reader's own: read in a worker, or in slices where none can start; then, if the reader opens it, in place of the published data.
//!
//! Made at its first use. It outlives every view, and nothing of it is stored: the page that opened a file is the only one that has it.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;
use web_sys::{Blob, Worker};

use crate::address::Location;
use crate::commitment::PartialDate;
use crate::exchange::import::{MOST_BYTES, Progress, ReadFile, Reader};
use crate::i18n::import as words;
use crate::i18n::label::searchable_labels;
use crate::query::Index;

use super::browser::address_bar::HistoryMode;
use super::browser::scope::Scope;
use super::browser::{native, sight, worker};
use super::file_reading::{Message, RECORDS_A_TURN, read, turn};
use super::state::{AppContext, Data, Register};

/// How much is read between two turns of the page, in bytes.
const SLICE_OF_PAGE: f64 = 65_536.0;

/// The file that the reader chose last.
#[derive(Clone, Debug)]
pub(crate) struct OwnFile {
    /// Its name.
    pub(crate) name: String,
    /// Its size in bytes.
    pub(crate) size: u64,
    /// The day of its last change, where it is a file.
    pub(crate) changed: Option<PartialDate>,
    /// What became of it.
    pub(crate) status: Status,
}

/// What became of a file.
#[derive(Clone, Debug)]
pub(crate) enum Status {
    /// It is being read.
    Reading(Progress),
    /// The browser could not read it.
    Unreadable,
    /// It was read, and can be opened where it has a record.
    Read(Arc<ReadFile>),
    /// What was read is being opened.
    Opening(Arc<ReadFile>),
}

impl OwnFile {
    /// What was read of it.
    pub(crate) fn read(&self) -> Option<&Arc<ReadFile>> {
        match &self.status {
            Status::Read(file) | Status::Opening(file) => Some(file),
            Status::Reading(_) | Status::Unreadable => None,
        }
    }
}

/// A handle on the file: all copies reach the same one.
#[derive(Clone, Copy)]
pub(crate) struct OwnFileStore(AppContext);

thread_local! {
    static FILE: OnceCell<ArcRwSignal<Option<OwnFile>>> = const { OnceCell::new() };
    /// Counts the files: what still comes of an earlier one is not waited for.
    static NUMBER: Cell<usize> = const { Cell::new(0) };
    static WORKER: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// The published register while another one is open.
    static PUBLISHED: RefCell<Option<Arc<Register>>> = const { RefCell::new(None) };
    /// The register that was opened last, and the name of its file.
    static OPENED: RefCell<Option<(Arc<Register>, String)>> = const { RefCell::new(None) };
}

impl OwnFileStore {
    /// The file of this page.
    pub(crate) fn here() -> Self {
        let app = AppContext::here();
        let is_new = FILE.with(|file| file.set(ArcRwSignal::new(native::here().and_then(|here| given(&here)))).is_ok());
        if is_new {
            sight::ask_before_leaving(move || app.is_own.get_untracked());
        }
        Self(app)
    }

    /// The file, followed.
    pub(crate) fn get(self) -> Option<OwnFile> {
        self.signal().get()
    }

    #[expect(clippy::unused_self, reason = "a handle proves that the signal is there")]
    fn signal(self) -> ArcRwSignal<Option<OwnFile>> {
        FILE.with(|file| file.get_or_init(|| ArcRwSignal::new(None)).clone())
    }

    fn set_status(self, status: Status) {
        self.signal().update(|file| {
            if let Some(file) = file {
                file.status = status;
            }
        });
    }

    /// Reads a file. What is open stays so; a file that is still being read is left.
    pub(crate) fn read(self, name: String, blob: Blob, changed: Option<PartialDate>) {
        let number = stop();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of bytes")]
        let size = blob.size() as u64;
        self.signal().set(Some(OwnFile { name, size, changed, status: Status::Reading(Progress::default()) }));
        self.0.has_own_file.set(true);
        if size > MOST_BYTES {
            self.on_read(number, Some(ReadFile::begin(&Reader::new(size).finish())));
            return;
        }
        let has_begun = Rc::new(Cell::new(false));
        let (begun, source) = (Rc::clone(&has_begun), blob.clone());
        let on_message = move |message: JsValue| {
            if NUMBER.get() != number {
                return;
            }
            if message.is_null() {
                begun.set(true);
                WORKER.with_borrow(|worker| _ = worker.as_ref().map(|worker| worker.post_message(&source)));
            } else {
                self.on_message(number, &message);
            }
        };
        let source = blob.clone();
        let on_error = move || {
            if NUMBER.get() == number && !has_begun.get() {
                self.read_here(number, source.clone());
            } else {
                self.on_read(number, None);
            }
        };
        match worker::start(on_message, on_error) {
            Some(worker) => WORKER.set(Some(worker)),
            None => self.read_here(number, blob),
        }
    }

    fn on_message(self, number: usize, message: &JsValue) {
        match Message::of(message) {
            Message::Progress(progress) => self.on_progress(number, progress),
            Message::Read(file) => self.on_read(number, file),
        }
    }

    /// Reads slice by slice on the page itself.
    fn read_here(self, number: usize, blob: Blob) {
        let on_progress = move |progress| {
            self.on_progress(number, progress);
            NUMBER.get() == number
        };
        Scope::page().spawn(read(blob, SLICE_OF_PAGE, on_progress), move |file| self.on_read(number, file));
    }

    fn on_progress(self, number: usize, progress: Progress) {
        if NUMBER.get() == number {
            self.set_status(Status::Reading(progress));
        }
    }

    fn on_read(self, number: usize, file: Option<ReadFile>) {
        if NUMBER.get() != number {
            return;
        }
        stop();
        if let Some(file) = &file {
            let (language, report) = (self.0.language.get_untracked(), &file.report);
            self.0.announce(words::counts(language, report.read, report.refused));
        }
        self.set_status(file.map_or(Status::Unreadable, |file| Status::Read(Arc::new(file))));
    }

    /// Leaves a file that is being read, or what was read of it.
    pub(crate) fn cancel(self) {
        stop();
        self.signal().set(None);
        self.0.has_own_file.set(self.0.is_own.get_untracked());
    }

    /// Opens what was read in place of the published data.
    pub(crate) fn open(self) {
        let (Some(OwnFile { name, changed, status: Status::Read(file), .. }), Some(published)) =
            (self.signal().get_untracked(), self.published())
        else {
            return;
        };
        self.set_status(Status::Opening(Arc::clone(&file)));
        let opened_name = name.clone();
        let opening = register(Arc::clone(&file), published, name, changed);
        Scope::page().spawn(opening, move |register| {
            self.set_status(Status::Read(file));
            let Some(register) = register else { return };
            OPENED.set(Some((Arc::new(register), opened_name)));
            self.reopen();
        });
    }

    fn published(self) -> Option<Arc<Register>> {
        if let Data::Ready(register) = self.0.data.get_untracked()
            && !self.0.is_own.get_untracked()
        {
            PUBLISHED.set(Some(register));
        }
        PUBLISHED.with_borrow(Clone::clone)
    }

    /// Shows what was opened last.
    pub(crate) fn reopen(self) {
        if let (Some((register, _)), Some(_)) = (OPENED.with_borrow(Clone::clone), self.published()) {
            self.show(register, true);
        }
    }

    /// Shows the published data again. What was opened is kept for [`OwnFileStore::reopen`].
    pub(crate) fn close(self) {
        if let Some(register) = self.published() {
            self.show(register, false);
        }
    }

    fn show(self, register: Arc<Register>, is_own: bool) {
        self.0.is_own.set(is_own);
        self.0.data.set(Data::Ready(register));
        self.0.navigate(Location::default(), HistoryMode::Push);
    }

    /// The name of the file that was opened last.
    #[expect(clippy::unused_self, reason = "a handle proves that the reader has chosen a file")]
    pub(crate) fn opened_name(self) -> Option<String> {
        OPENED.with_borrow(|opened| opened.as_ref().map(|(_, name)| name.clone()))
    }
}

/// The file that is given where the page is rendered natively.
fn given(here: &native::Surroundings) -> Option<OwnFile> {
    let (name, bytes) = here.own_file.as_ref()?;
    let import = crate::exchange::import::read(bytes);
    let mut file = ReadFile::begin(&import);
    file.push(&import.commitments);
    Some(OwnFile { name: name.clone(), size: bytes.len() as u64, changed: None, status: Status::Read(Arc::new(file)) })
}

/// Ends the worker, and gives the number of the next file.
fn stop() -> usize {
    if let Some(worker) = WORKER.take() {
        worker.terminate();
    }
    NUMBER.set(NUMBER.get() + 1);
    NUMBER.get()
}

/// What was read as a register; nothing where it has no fingerprint.
async fn register(
    file: Arc<ReadFile>,
    published: Arc<Register>,
    name: String,
    changed: Option<PartialDate>,
) -> Option<Register> {
    let fingerprint = file.fingerprint()?;
    let mut dataset = file.top(&published.dataset, &name, changed);
    let text = file.text(&dataset);
    let mut from = Some(0);
    while let Some(at) = from {
        let (mut commitments, next) = file.records(at, RECORDS_A_TURN);
        dataset.commitments.append(&mut commitments);
        from = next;
        turn().await;
    }
    Some(Register { index: Index::build_with(&dataset, searchable_labels()), dataset, fingerprint, file: text })
}
