//! The copy of the drafts in `IndexedDB`, which survives a browser that is killed.
//!
//! Every operation is one transaction that may write, so that the browser ends them in the order in which they began, and
//! nothing comes between comparing and writing.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::time::Duration;

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Transaction, TransactionMode};
use wasm_bindgen::JsValue;
use web_sys::IdbTransaction;

use crate::storage::names::{DATABASE, DRAFT_PREFIX, DRAFT_TABLE};
use crate::storage::{Failure, Operation, Response};

use super::local_storage::reason;
use super::scope::Scope;

/// The version of the database's shape. The drafts in it carry formats of their own.
const SHAPE: u32 = 1;
/// Who waits for an answer.
type Reply = Box<dyn FnOnce(Result<Response, Failure>)>;

/// An operation, and who waits for its answer.
struct PendingRequest {
    operation: Operation,
    reply: Reply,
    /// Whether it was refused on another connection already.
    is_retry: bool,
}

/// The way to the database.
#[derive(Default)]
struct Connection {
    database: Option<Rc<Database>>,
    /// The attempt to open it that is under way.
    attempt: Option<u32>,
    attempts: u32,
    waiting: Vec<PendingRequest>,
    running: BTreeMap<u32, IdbTransaction>,
    runs: u32,
    /// Whether the page is left: a transaction that is paused in the browser's cache would block all other pages.
    is_left: bool,
}

thread_local! {
    static CONNECTION: RefCell<Connection> = RefCell::default();
}

/// Starts an operation. The answer comes later, never before this returns.
pub(crate) fn start(operation: Operation, reply: impl FnOnce(Result<Response, Failure>) + 'static) {
    enqueue(PendingRequest { operation, reply: Box::new(reply), is_retry: false });
}

/// Gives a value as it is stored, past Rust; nothing where there is none.
pub(crate) fn raw(key: &str, then: impl FnOnce(Option<JsValue>) + 'static) {
    let database = CONNECTION.with_borrow(|connection| connection.database.clone());
    let key = JsValue::from_str(key);
    let value = async move {
        let request =
            database.and_then(|database| begin(&database).ok()?.object_store(DRAFT_TABLE).ok()?.get(key).ok());
        request?.await.ok().flatten()
    };
    Scope::page().spawn(value, then);
}

/// Lets go of the database while the page is left; it may come back from the browser's cache.
pub(crate) fn suspend() {
    CONNECTION.with_borrow_mut(|connection| connection.is_left = true);
    let_go();
}

/// The page has come back.
pub(crate) fn resume() {
    let waits = CONNECTION.with_borrow_mut(|connection| {
        connection.is_left = false;
        !connection.waiting.is_empty()
    });
    if waits {
        open_again();
    }
}

/// Lets go of a database that does not answer, or does not open: the next operation opens it again.
pub(crate) fn reset() {
    CONNECTION.with_borrow_mut(|connection| {
        connection.attempt = None;
        connection.is_left = false;
    });
    let_go();
}

fn let_go() {
    let (database, running) =
        CONNECTION.with_borrow_mut(|connection| (connection.database.take(), std::mem::take(&mut connection.running)));
    for transaction in running.into_values() {
        // Refused where it is being committed.
        let _ = transaction.abort();
    }
    if let Some(database) = database {
        database.close();
    }
}

fn enqueue(request: PendingRequest) {
    let database = CONNECTION.with_borrow(|connection| connection.database.clone());
    // Not open yet, or closed by the browser since: it is opened, and the request sent then.
    let Some(database) = database else { return wait(request) };
    if let Ok(transaction) = begin(&database) {
        run(database, transaction, request);
    } else {
        drop_database(&database);
        wait(request);
    }
}

fn run(database: Rc<Database>, transaction: Transaction, request: PendingRequest) {
    let transaction = IdbTransaction::from(transaction);
    let handle = transaction.clone();
    let number = CONNECTION.with_borrow_mut(|connection| {
        connection.runs = connection.runs.wrapping_add(1);
        connection.running.insert(connection.runs, handle);
        connection.runs
    });
    let operation = request.operation.clone();
    Scope::page().spawn(perform(transaction, operation), move |outcome| {
        CONNECTION.with_borrow_mut(|connection| connection.running.remove(&number));
        let is_refused = outcome.as_ref().is_err_and(|failure| *failure != Failure::Full);
        if is_refused {
            // The connection may have died under the page: each transaction of it is then aborted, and a new one works.
            drop_database(&database);
            if !request.is_retry {
                return enqueue(PendingRequest { is_retry: true, ..request });
            }
        }
        (request.reply)(outcome);
    });
}

fn begin(database: &Database) -> Result<Transaction, Error> {
    database.transaction(&[DRAFT_TABLE], TransactionMode::ReadWrite)
}

fn wait(request: PendingRequest) {
    CONNECTION.with_borrow_mut(|connection| connection.waiting.push(request));
    open_again();
}

fn open_again() {
    let attempt = CONNECTION.with_borrow_mut(|connection| {
        if connection.is_left || connection.attempt.is_some() || connection.database.is_some() {
            return None;
        }
        connection.attempts = connection.attempts.wrapping_add(1);
        connection.attempt = Some(connection.attempts);
        connection.attempt
    });
    if let Some(attempt) = attempt {
        Scope::page().spawn(open(), move |outcome| opened(attempt, outcome));
    }
}

/// Goes on with what waited for the database. An attempt that was given up may still succeed, but its failure is no news.
fn opened(attempt: u32, outcome: Result<Rc<Database>, Failure>) {
    let waiting = CONNECTION.with_borrow_mut(|connection| {
        let is_current = connection.attempt == Some(attempt);
        if is_current {
            connection.attempt = None;
        }
        match &outcome {
            Err(_) if !is_current => return Vec::new(),
            Ok(database) if connection.is_left || connection.database.is_some() => {
                database.close();
                return Vec::new();
            }
            Ok(database) => connection.database = Some(Rc::clone(database)),
            Err(_) => {}
        }
        std::mem::take(&mut connection.waiting)
    });
    for request in waiting {
        match &outcome {
            Err(failure) => (request.reply)(Err(failure.clone())),
            Ok(database) => match begin(database) {
                Ok(transaction) => run(Rc::clone(database), transaction, request),
                Err(error) => (request.reply)(Err(meaning(error))),
            },
        }
    }
}

async fn open() -> Result<Rc<Database>, Failure> {
    let mut request = Factory::new().and_then(|factory| factory.open(DATABASE, Some(SHAPE))).map_err(meaning)?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            // Refused only where the table exists.
            let _ = database.create_object_store(DRAFT_TABLE, ObjectStoreParams::new());
        }
    });
    let mut database = request.await.map_err(meaning)?;
    database.on_close(|_| forget());
    // A newer version of the app wants to change the shape, or somebody to remove it all: nobody has to wait for this tab.
    database.on_version_change(|event| {
        forget();
        if let Some(database) = event.target().and_then(|target| Database::try_from(target).ok()) {
            database.close();
        }
    });
    Ok(Rc::new(database))
}

/// Closes this connection, and forgets it unless another one was opened since.
fn drop_database(database: &Rc<Database>) {
    database.close();
    CONNECTION.with_borrow_mut(|connection| connection.database.take_if(|current| Rc::ptr_eq(current, database)));
}

fn forget() {
    // A callback of the database runs: it is dropped once that has returned.
    let database = CONNECTION.with_borrow_mut(|connection| connection.database.take());
    Scope::page().after(Duration::ZERO, move || drop(database));
}

async fn perform(handle: IdbTransaction, operation: Operation) -> Result<Response, Failure> {
    let transaction = Transaction::from(handle.clone());
    let table = transaction.object_store(DRAFT_TABLE).map_err(meaning)?;
    let read = |key: &str| table.get(JsValue::from_str(key));
    let answer = match operation {
        Operation::List => {
            let keys = table.get_all_keys(None, None).map_err(meaning)?;
            let values = table.get_all(None, None).map_err(meaning)?;
            let (keys, values) = (keys.await.map_err(meaning)?, values.await.map_err(meaning)?);
            let pairs = keys.iter().zip(&values).filter_map(|(key, value)| Some((key.as_string()?, text(value))));
            let values = pairs.filter(|(key, _)| key.starts_with(DRAFT_PREFIX)).collect();
            Response::Listed { values, foreign_units: 0 }
        }
        Operation::Read { key } => {
            Response::Found(read(&key).map_err(meaning)?.await.map_err(meaning)?.as_ref().map(text))
        }
        Operation::Write { key, expect, text: new } => {
            let current = read(&key).map_err(meaning)?.await.map_err(meaning)?.as_ref().map(text);
            if !expect.matches(current.as_deref()) {
                return Ok(Response::Mismatch(current));
            }
            let key = JsValue::from_str(&key);
            if let Some(new) = new {
                let request = table.put(&JsValue::from_str(&new), Some(&key)).map_err(meaning)?;
                commit(&handle);
                request.await.map_err(meaning)?;
            } else {
                let request = table.delete(key).map_err(meaning)?;
                commit(&handle);
                request.await.map_err(meaning)?;
            }
            Response::Written
        }
    };
    let end = transaction.await.map_err(meaning)?;
    if end.is_aborted() {
        return Err(handle.error().map_or(Failure::NotKept, |error| reason(error.into())));
    }
    Ok(answer)
}

/// The browser need not come back to the page to end it: the page may be left meanwhile.
#[expect(deprecated, reason = "left out of the second edition of IndexedDB, back in the third; every browser has it")]
fn commit(transaction: &IdbTransaction) {
    // Where this is refused, the transaction ends by itself.
    let _ = transaction.commit();
}

/// A value of the table. What is no text is no draft: as an empty text it is set aside and stays.
fn text(value: &JsValue) -> String {
    value.as_string().unwrap_or_default()
}

/// Why something was refused, by the browser's own name for it.
fn meaning(error: Error) -> Failure {
    match error {
        Error::DomException(exception) => reason(exception.into()),
        Error::IndexedDbNotFound(_) => Failure::Blocked,
        Error::IndexedDbOpenFailed(value)
        | Error::TransactionOpenFailed(value)
        | Error::ObjectStoreNotFound(value)
        | Error::GetFailed(value)
        | Error::AddFailed(value)
        | Error::UpdateFailed(value)
        | Error::DeleteFailed(value) => reason(value),
        other => Failure::Refused(other.to_string()),
    }
}
