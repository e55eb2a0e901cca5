//! `engagements convert`: JSON becomes the complete table with `dataset.json` beside it, and these become JSON again.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use engagements::commitment::{Dataset, Language, load};
use engagements::exchange::complete_csv;
use engagements::exchange::import::{Form, TableForm};
use engagements::i18n::{cli, import};

use crate::check::read;
use crate::failure::Failure;

/// What stands beside a table: the dataset without its records.
const TOP: &str = "dataset.json";

/// Reads one file and writes the other, or nothing where the data have a problem.
pub(crate) fn convert(language: Language, from: &Path, to: &Path) -> Result<String, Failure> {
    let unfit = |path: &Path, words, is_about_data| Failure::Unfit { path: path.to_owned(), words, is_about_data };
    if from == to {
        return Err(unfit(to, |texts| texts.same_file, false));
    }
    let dataset = dataset(language, from)?;
    let json = |source| Failure::Json { path: to.to_owned(), source };
    let ending = to.extension().map(OsStr::to_ascii_lowercase);
    let files: Vec<(PathBuf, String)> = match ending.as_ref().and_then(|ending| ending.to_str()) {
        Some("csv") => vec![
            (to.to_owned(), complete_csv::write(&dataset).map_err(json)?),
            (to.with_file_name(TOP), complete_csv::top(&dataset).map_err(json)?),
        ],
        Some("json") => vec![(to.to_owned(), serde_json::to_string_pretty(&dataset).map_err(json)? + "\n")],
        _ => return Err(unfit(to, |texts| texts.unknown_ending, false)),
    };
    for (path, contents) in &files {
        write(path, contents)?;
    }
    let names: Vec<String> = files.iter().map(|(path, _)| path.display().to_string()).collect();
    Ok(cli::converted(language, dataset.commitments.len(), &names))
}

/// The whole dataset of a file, with that of `dataset.json` beside a table.
fn dataset(language: Language, from: &Path) -> Result<Dataset, Failure> {
    let unfit = |words| Failure::Unfit { path: from.to_owned(), words, is_about_data: true };
    let found = read(from)?;
    if !found.problems.is_empty() {
        return Err(Failure::Data { path: from.to_owned(), problems: found.problems });
    }
    if matches!(found.form, Some(Form::Table(TableForm::Reader(_), _))) {
        return Err(unfit(|texts| texts.readers_table));
    }
    for notice in &found.notices {
        eprintln!("{}", cli::about_file(language, &from.display().to_string(), &import::notice(language, notice)));
    }
    let top = match (found.form, found.top) {
        (Some(Form::Table(..)), _) => {
            let path = from.with_file_name(TOP);
            if !path.exists() {
                return Err(unfit(|texts| texts.no_dataset));
            }
            let bytes = fs::read(&path).map_err(Failure::file(&path))?;
            load(&bytes).map_err(|errors| Failure::Data { path, problems: errors.problems().to_vec() })?
        }
        (_, Some(top)) => top,
        (_, None) => return Err(unfit(|texts| texts.records_alone)),
    };
    Ok(Dataset { commitments: found.commitments, ..top })
}

/// Writes a file whole, or leaves the one that is there.
fn write(path: &Path, contents: &str) -> Result<(), Failure> {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{}.part", std::process::id()));
    let part = path.with_file_name(name);
    fs::write(&part, contents).and_then(|()| fs::rename(&part, path)).map_err(|error| {
        // What is left of it; the error that counts is the first one.
        let _ = fs::remove_file(&part);
        Failure::file(path)(error)
    })
}
