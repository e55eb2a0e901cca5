//! The copy of the drafts in `IndexedDB`, which survives a browser that is killed.
//!
//! Every operation is one transaction that may write, so that the browser ends them in the order in which they began, and
//! nothing comes between comparing and writing.

use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;

use idb::{Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Transaction, TransactionMode};
use wasm_bindgen::JsValue;

use engagements::storage::{Answer, Failure, Operation, PREFIX};

use super::local_store::reason;
use super::scope::Scope;

/// The name of the database; all copies of the app on one origin share it. The script that speaks after a panic reads it too.
const DATABASE: &str = "engagements";
/// The version of its shape. The drafts in it carry formats of their own.
const SHAPE: u32 = 1;
/// Its one table: keys and values as in local storage.
const DRAFTS: &str = "drafts";
/// How long the database may take to open: some browsers never answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// Who waits for an answer.
type Reply = Box<dyn FnOnce(Result<Answer, Failure>)>;

/// The way to the database.
#[derive(Default)]
struct Connection {
    database: Option<Rc<Database>>,
    is_opening: bool,
    waiting: Vec<(Operation, Reply)>,
}

thread_local! {
    static CONNECTION: RefCell<Connection> = RefCell::default();
}

/// Starts an operation. The answer comes later, never before this returns.
pub(crate) fn start(operation: Operation, reply: impl FnOnce(Result<Answer, Failure>) + 'static) {
    ask(operation, Box::new(reply));
}

/// Gives a value as it is stored, past Rust; nothing where there is none.
pub(crate) fn raw(key: &str, then: impl FnOnce(Option<JsValue>) + 'static) {
    let database = CONNECTION.with_borrow(|connection| connection.database.clone());
    let key = JsValue::from_str(key);
    let value = async move {
        let request = database.and_then(|database| begin(&database).ok()?.object_store(DRAFTS).ok()?.get(key).ok());
        request?.await.ok().flatten()
    };
    Scope::page().spawn(value, then);
}

fn ask(operation: Operation, reply: Reply) {
    let database = CONNECTION.with_borrow(|connection| connection.database.clone());
    let begun = database.and_then(|database| begin(&database).ok());
    match begun {
        Some(transaction) => run(transaction, operation, reply),
        // Not open yet, or closed by the browser since: opened, and asked then.
        None => wait(operation, reply),
    }
}

fn run(transaction: Transaction, operation: Operation, reply: Reply) {
    Scope::page().spawn(perform(transaction, operation), reply);
}

fn begin(database: &Database) -> Result<Transaction, Error> {
    database.transaction(&[DRAFTS], TransactionMode::ReadWrite)
}

fn wait(operation: Operation, reply: Reply) {
    let was_opening = CONNECTION.with_borrow_mut(|connection| {
        connection.database = None;
        connection.waiting.push((operation, reply));
        std::mem::replace(&mut connection.is_opening, true)
    });
    if was_opening {
        return;
    }
    Scope::page().spawn(open(), opened);
    Scope::page().after(PATIENCE, || {
        if CONNECTION.with_borrow(|connection| connection.is_opening) {
            opened(Err(Failure::Refused("no answer".into())));
        }
    });
}

/// Goes on with what waited for the database.
fn opened(outcome: Result<Rc<Database>, Failure>) {
    let waiting = CONNECTION.with_borrow_mut(|connection| {
        connection.is_opening = false;
        connection.database = outcome.as_ref().ok().cloned();
        std::mem::take(&mut connection.waiting)
    });
    for (operation, reply) in waiting {
        match &outcome {
            Err(failure) => reply(Err(failure.clone())),
            Ok(database) => match begin(database) {
                Ok(transaction) => run(transaction, operation, reply),
                Err(error) => reply(Err(meaning(error))),
            },
        }
    }
}

async fn open() -> Result<Rc<Database>, Failure> {
    let mut request = Factory::new().and_then(|factory| factory.open(DATABASE, Some(SHAPE))).map_err(meaning)?;
    request.on_upgrade_needed(|event| {
        if let Ok(database) = event.database() {
            // Refused only where the table exists.
            let _ = database.create_object_store(DRAFTS, ObjectStoreParams::new());
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

fn forget() {
    // A callback of the database runs: it is dropped once that has returned.
    let database = CONNECTION.with_borrow_mut(|connection| connection.database.take());
    Scope::page().after(Duration::ZERO, move || drop(database));
}

async fn perform(transaction: Transaction, operation: Operation) -> Result<Answer, Failure> {
    let table = transaction.object_store(DRAFTS).map_err(meaning)?;
    let read = |key: &str| table.get(JsValue::from_str(key));
    let answer = match operation {
        Operation::List => {
            let keys = table.get_all_keys(None, None).map_err(meaning)?;
            let values = table.get_all(None, None).map_err(meaning)?;
            let (keys, values) = (keys.await.map_err(meaning)?, values.await.map_err(meaning)?);
            let pairs = keys.iter().zip(&values).filter_map(|(key, value)| Some((key.as_string()?, text(value))));
            let values = pairs.filter(|(key, _)| key.starts_with(PREFIX)).collect();
            Answer::Listed { values, foreign_units: 0 }
        }
        Operation::Read { key } => {
            Answer::Found(read(&key).map_err(meaning)?.await.map_err(meaning)?.as_ref().map(text))
        }
        Operation::Write { key, expect, text: new } => {
            let current = read(&key).map_err(meaning)?.await.map_err(meaning)?.as_ref().map(text);
            if !expect.is_met_by(current.as_deref()) {
                return Ok(Answer::Moved(current));
            }
            let key = JsValue::from_str(&key);
            match new {
                Some(new) => {
                    let request = table.put(&JsValue::from_str(&new), Some(&key)).map_err(meaning)?;
                    request.await.map_err(meaning)?;
                }
                None => table.delete(key).map_err(meaning)?.await.map_err(meaning)?,
            }
            Answer::Written
        }
    };
    let handle: web_sys::IdbTransaction = transaction.into();
    let end = Transaction::from(handle.clone()).await.map_err(meaning)?;
    if end.is_aborted() {
        return Err(handle.error().map_or(Failure::NotKept, |error| reason(error.into())));
    }
    Ok(answer)
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
