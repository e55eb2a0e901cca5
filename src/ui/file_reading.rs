//! Reading a file of the reader's own slice by slice, in a worker or on the page, and what the two tell each other.

use std::cell::Cell;

use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

use crate::exchange::import::{Progress, ReadFile, Reader};

use super::browser::{clock, file_chooser, native, worker};

/// How much is read between two turns of a worker, in bytes.
const SLICE_OF_WORKER: f64 = 1_048_576.0;

/// How many records are made or written between two turns.
pub(super) const RECORDS_A_TURN: usize = 200;

/// How often progress is told, in milliseconds.
const PROGRESS_PERIOD_MS: i64 = 100;

/// What a worker tells the page.
pub(super) enum Message {
    /// How far it is.
    Progress(Progress),
    /// What it read; nothing where it could not.
    Read(Option<ReadFile>),
}

impl Message {
    /// Reads what [`serve`] posted.
    pub(super) fn of(message: &JsValue) -> Self {
        let parts: &Array = message.unchecked_ref();
        if let Some(bytes) = parts.get(0).as_f64() {
            return Self::Progress(progress_of(bytes, &parts.get(1)));
        }
        let file = parts.get(0).as_string().and_then(|head| {
            let records = String::from_utf8(parts.get(1).unchecked_into::<Uint8Array>().to_vec()).ok()?;
            ReadFile::of_parts(&head, records).ok()
        });
        Self::Read(file)
    }
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
pub(super) async fn read(blob: Blob, slice: f64, on_progress: impl Fn(Progress) -> bool) -> Option<ReadFile> {
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

/// Lets the browser do what waits.
pub(super) async fn turn() {
    if native::here().is_none()
        && let Ok(nothing) = Blob::new()
    {
        // A promise of a file ends with a task of its own, unlike most.
        drop(file_chooser::slice(&nothing, 0.0, 0.0).await);
    }
}
