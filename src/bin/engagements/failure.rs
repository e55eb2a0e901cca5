//! Why a command ends without its work done.

use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use engagements::commitment::{Language, Problem};
use engagements::i18n::texts::CliTexts;
use engagements::i18n::{cli, import};
use thiserror::Error;

/// Why a command ends without its work done. The reader's words are those of [`Failure::words`].
#[derive(Debug, Error)]
pub(crate) enum Failure {
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The data have problems.
    #[error("{}: {} problems", path.display(), problems.len())]
    Data {
        /// The file.
        path: PathBuf,
        /// All that is wrong.
        problems: Vec<Problem>,
    },
    /// A file that is something else than what the command needs.
    #[error("{}: another kind of file", path.display())]
    Unfit {
        /// Which.
        path: PathBuf,
        /// What it is, and what to do.
        words: fn(&CliTexts) -> &'static str,
        /// Whether the data are at fault, or the arguments.
        is_about_data: bool,
    },
    /// Something cannot be written as JSON.
    #[error("{}: {source}", path.display())]
    Json {
        /// The file to write.
        path: PathBuf,
        /// Why.
        source: serde_json::Error,
    },
    /// The folder is no site of this program, or of an older build.
    #[cfg(feature = "cli")]
    #[error("{}: the mark `{mark}` is missing", path.display())]
    Mark {
        /// The page.
        path: PathBuf,
        /// What it lacks.
        mark: String,
    },
    /// A file of the site is a link to somewhere else.
    #[cfg(feature = "cli")]
    #[error("{}: a symbolic link", path.display())]
    Link {
        /// The link.
        path: PathBuf,
    },
}

impl Failure {
    /// That a file cannot be read or written.
    pub(crate) fn file(path: &Path) -> impl Fn(io::Error) -> Self {
        move |source| Self::File { path: path.to_owned(), source }
    }

    /// As the process ends.
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(match self {
            Self::Data { .. } | Self::Unfit { is_about_data: true, .. } => 1,
            Self::Unfit { .. } => 2,
            _ => 3,
        })
    }

    /// The file, what is wrong with it, and the remedy.
    pub(crate) fn words(&self, language: Language) -> String {
        let texts = CliTexts::of(language);
        let (path, words) = match self {
            Self::File { path, source } => (path, format!("{source}. {}", texts.again)),
            Self::Json { path, source } => (path, format!("{source}. {}", texts.again)),
            Self::Data { path, problems } => {
                let lines = problems.iter().map(|problem| format!("\n  {}", import::problem(language, problem)));
                (path, lines.collect::<String>() + "\n" + texts.data_again)
            }
            Self::Unfit { path, words, .. } => (path, words(texts).to_owned()),
            #[cfg(feature = "cli")]
            Self::Mark { path, mark } => (path, cli::missing_mark(language, mark)),
            #[cfg(feature = "cli")]
            Self::Link { path } => (path, texts.is_link.to_owned()),
        };
        cli::about_file(language, &path.display().to_string(), &words)
    }
}
