//! A file of the reader's own: read in a worker, or in slices where none can start; then, if the reader opens it, in place of the published data.
//!
//! Made at its first use. It outlives every view, and nothing of it is stored: the page that opened a file is the only one that has it.

use std::cell::{Cell, OnceCell, RefCell};
use std::rc::Rc;
use std::sync::Arc;

use js_sys::{Array, Uint8Array};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, Worker};

use crate::address::Location;
use crate::commitment::PartialDate;
use crate::exchange::import::{MOST_BYTES, Progress, ReadFile, Reader};
use crate::i18n::import as words;
use crate::i18n::label::searchable_labels;
use crate::query::Index;

use super::browser::address_bar::HistoryMode;
use super::browser::scope::Scope;
use super::browser::{clock, file_chooser, native, sight, worker};
use super::state::{AppContext, Data, Register};

/// How much is read between two turns of a worker, and of the page, in bytes.
const SLICE_OF_WORKER: f64 = 1_048_576.0;
const SLICE_OF_PAGE: f64 = 65_536.0;

/// How many records are made between two turns.
const RECORDS_A_TURN: usize = 200;

/// How often progress is told, in milliseconds.
const PROGRESS_PERIOD_MS: i64 = 100;

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
        let parts: &Array = message.unchecked_ref();
        match (parts.get(0).as_f64(), parts.get(0).as_string()) {
            (Some(bytes), _) => self.on_progress(number, progress_of(bytes, &parts.get(1))),
            (_, Some(head)) => {
                let records = String::from_utf8(parts.get(1).unchecked_into::<Uint8Array>().to_vec());
                let file = records.ok().and_then(|records| ReadFile::of_parts(&head, records).ok());
                self.on_read(number, file);
            }
            _ => self.on_read(number, None),
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

/// In a worker: reads the file that the page sends.
pub(crate) fn serve() {
    worker::on_message(|message| {
        let told = Cell::new(clock::now().0);
        let on_progress = move |progress: Progress| {
            if clock::now().0 - told.get() >= PROGRESS_PERIOD_MS {
                told.set(clock::now().0);
                worker::post(&parts_of(progress), None);
            }
            true
        };
        worker::spawn(async move {
            let file = read(message.unchecked_into(), SLICE_OF_WORKER, on_progress).await;
            match file.as_ref().and_then(|file| file.parts().ok()) {
                None => worker::post(&Array::new(), None),
                Some((head, records)) => {
                    let records = Uint8Array::from(records.as_bytes());
                    worker::post(&Array::of2(&head.into(), &records), Some(&records));
                }
            }
        });
    });
    // A message that comes before is lost.
    worker::post(&JsValue::NULL, None);
}

#[expect(clippy::cast_precision_loss, reason = "whole numbers far below 2^53")]
fn parts_of(progress: Progress) -> Array {
    Array::of2(&(progress.bytes as f64).into(), &(progress.rows as f64).into())
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole numbers that `parts_of` wrote")]
fn progress_of(bytes: f64, rows: &JsValue) -> Progress {
    Progress { bytes: bytes as u64, rows: rows.as_f64().unwrap_or_default() as usize }
}

/// Reads a file slice by slice; nothing where the browser cannot, or where `on_progress` says that nobody waits for it.
async fn read(blob: Blob, slice: f64, on_progress: impl Fn(Progress) -> bool) -> Option<ReadFile> {
    let size = blob.size();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a whole number of bytes")]
    let mut reader = Reader::new(size as u64);
    let mut at = 0.0;
    while at < size && !reader.is_refused() {
        let bytes = file_chooser::slice(&blob, at, at + slice).await?;
        if !on_progress(reader.push(&bytes)) {
            return None;
        }
        at += slice;
    }
    let import = reader.finish();
    let mut file = ReadFile::begin(&import);
    for commitments in import.commitments.chunks(RECORDS_A_TURN) {
        file.push(commitments);
        turn().await;
    }
    Some(file)
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

/// Lets the browser do what waits.
async fn turn() {
    if native::here().is_none()
        && let Ok(nothing) = Blob::new()
    {
        // A promise of a file ends with a task of its own, unlike most.
        drop(file_chooser::slice(&nothing, 0.0, 0.0).await);
    }
}
