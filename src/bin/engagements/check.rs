//! `engagements check`: everything that is wrong with files, in the words that the page uses.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use engagements::commitment::Language;
use engagements::exchange::import::{Import, Reader};
use engagements::i18n::{cli, import};

use crate::failure::Failure;

/// How many bytes are read at once.
const SLICE: usize = 1 << 20;

/// What there is to say of each file, and the code of the worst.
pub(crate) fn check(language: Language, paths: &[PathBuf]) -> (String, ExitCode) {
    let mut worst = 0;
    let mut words = Vec::new();
    for path in paths {
        match read(path) {
            Ok(import) => {
                words.push(report(language, path, &import));
                worst = worst.max(u8::from(!import.problems.is_empty()));
            }
            Err(failure) => {
                words.push(failure.words(language));
                worst = 3;
            }
        }
    }
    (words.join("\n"), ExitCode::from(worst))
}

/// Reads a file of one's own in slices, as the page does.
pub(crate) fn read(path: &Path) -> Result<Import, Failure> {
    let failed = Failure::file(path);
    let mut file = File::open(path).map_err(&failed)?;
    let mut reader = Reader::new(file.metadata().map_err(&failed)?.len());
    let mut slice = vec![0; SLICE];
    while !reader.is_refused() {
        let length = file.read(&mut slice).map_err(&failed)?;
        if length == 0 {
            break;
        }
        reader.push(slice.get(..length).unwrap_or_default());
    }
    Ok(reader.finish())
}

/// « essai.csv : 33 fiches lues, 3 refusées sur 36 », then a line for each problem, then for each notice.
pub(crate) fn report(language: Language, path: &Path, read: &Import) -> String {
    let counts = import::counts(language, read.read, read.refused);
    let mut lines = vec![cli::about_file(language, &path.display().to_string(), &counts)];
    lines.extend(read.problems.iter().map(|problem| ["  ", &import::problem(language, problem)].concat()));
    if !read.notices.is_empty() {
        lines.push(["  ", &import::notices(language, read.notices.len())].concat());
    }
    lines.extend(read.notices.iter().map(|notice| ["    ", &import::notice(language, notice)].concat()));
    lines.join("\n")
}
