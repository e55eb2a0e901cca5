//! The arguments, in the reader's language: `clap` reads them, the words are the catalogue's.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, Command, Error, value_parser};
use engagements::commitment::Language;
use engagements::i18n::texts::CliTexts;
use engagements::i18n::{cli, colon};

/// The code of wrong arguments, as `clap` has it.
const WRONG_ARGUMENTS: u8 = 2;

/// The language: that of `--lang`, else of `LC_ALL`, else of `LANG`, else French. Found before anything else is read, since help and errors are in it.
pub(crate) fn language(given: &[OsString], variable: impl Fn(&str) -> Option<String>) -> Language {
    let texts: Vec<&str> = given.iter().filter_map(|argument| argument.to_str()).collect();
    let after = texts.iter().position(|text| *text == "--lang").and_then(|place| texts.get(place + 1).copied());
    let asked = texts.iter().find_map(|text| text.strip_prefix("--lang=")).or(after).and_then(Language::from_tag);
    let of_locale = |name: &&str| {
        let locale = variable(name)?;
        Language::from_tag(locale.split(['_', '.', '@']).next()?)
    };
    asked.or_else(|| ["LC_ALL", "LANG"].iter().find_map(of_locale)).unwrap_or_default()
}

/// The command with all its words.
pub(crate) fn command(language: Language) -> Command {
    let texts = CliTexts::of(language);
    let (colon, heading) = (colon(language), colon(language).trim_end());
    let file = |id: &'static str, name: &'static str, help: &'static str| {
        Arg::new(id).value_name(name).help(help).required(true).value_parser(value_parser!(PathBuf))
    };
    let part = |name: &'static str, about: &'static str, codes: &'static str| {
        let template = format!(
            "{{about}}.\n\n{}{colon}{{usage}}\n\n{}{heading}\n{{positionals}}\n\n{}{heading}\n{{options}}\n\n{{after-help}}",
            texts.usage, texts.arguments, texts.options
        );
        with_words(language, Command::new(name).about(about).after_help(codes).help_template(template))
    };
    let template = format!(
        "{{about}}.\n\n{}{colon}{{usage}}\n\n{}{heading}\n{{subcommands}}\n\n{}{heading}\n{{options}}",
        texts.usage, texts.commands, texts.options
    );
    let whole = Command::new("engagements")
        .about(texts.about)
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .arg(Arg::new("version").short('V').long("version").action(ArgAction::Version).help(texts.version_help))
        .help_template(template)
        .subcommand_value_name(texts.command)
        .subcommand_required(true)
        .disable_help_subcommand(true)
        .subcommand(
            part("check", texts.check_about, texts.check_codes)
                .arg(file("files", texts.file, texts.files_help).num_args(1..)),
        )
        .subcommand(
            part("convert", texts.convert_about, texts.convert_codes)
                .arg(file("from", texts.from, texts.from_help))
                .arg(file("to", texts.to, texts.to_help)),
        );
    #[cfg(feature = "cli")]
    let whole = whole.subcommand(
        part("site", texts.site_about, texts.site_codes)
            .arg(file("data", texts.data, texts.data_help))
            .arg(file("dist", texts.dist, texts.dist_help))
            .arg(Arg::new("records").long("records").action(ArgAction::SetTrue).help(texts.records_help)),
    );
    with_words(language, whole)
}

/// What each command has.
fn with_words(language: Language, command: Command) -> Command {
    let texts = CliTexts::of(language);
    let tags = PossibleValuesParser::new(Language::ALL.map(Language::tag));
    let lang = Arg::new("lang").long("lang").value_name(texts.language).help(texts.lang_help).value_parser(tags);
    command
        .disable_help_flag(true)
        .arg(lang.hide_possible_values(true))
        .arg(Arg::new("help").short('h').long("help").action(ArgAction::Help).help(texts.help_help))
}

/// The files of an argument.
pub(crate) fn paths(given: &ArgMatches, id: &str) -> Vec<PathBuf> {
    given.get_many::<PathBuf>(id).into_iter().flatten().cloned().collect()
}

/// The file of an argument, which is there: it is required.
pub(crate) fn path(given: &ArgMatches, id: &str) -> PathBuf {
    given.get_one::<PathBuf>(id).cloned().unwrap_or_default()
}

/// Prints the help that was asked for, or what is wrong with the arguments.
pub(crate) fn explain(language: Language, error: &Error) -> ExitCode {
    if matches!(error.kind(), ErrorKind::DisplayHelp | ErrorKind::DisplayVersion) {
        print!("{error}");
        return ExitCode::SUCCESS;
    }
    eprintln!("{}", words(language, error));
    ExitCode::from(WRONG_ARGUMENTS)
}

fn words(language: Language, error: &Error) -> String {
    let texts = CliTexts::of(language);
    let one = |kind: ContextKind| match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        Some(ContextValue::Strings(texts)) => texts.first().cloned(),
        _ => None,
    };
    let argument = one(ContextKind::InvalidArg).unwrap_or_default();
    let wrong = match error.kind() {
        ErrorKind::UnknownArgument => cli::unknown_argument(language, &argument),
        ErrorKind::InvalidSubcommand => {
            cli::unknown_command(language, &one(ContextKind::InvalidSubcommand).unwrap_or_default())
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            texts.no_command.to_owned()
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            cli::wrong_value(language, &argument, &one(ContextKind::InvalidValue).unwrap_or_default())
        }
        ErrorKind::MissingRequiredArgument => match error.get(ContextKind::InvalidArg) {
            Some(ContextValue::Strings(names)) => cli::missing_arguments(language, names),
            _ => cli::missing_arguments(language, &[argument]),
        },
        _ => texts.wrong_arguments.to_owned(),
    };
    let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand].into_iter().find_map(one);
    let meant = meant.map_or_else(String::new, |name| cli::suggested(language, &name) + " ");
    format!("{wrong}. {meant}{}", texts.see_help)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(arguments: &[&str], variables: &[(&str, &str)]) -> Language {
        let given: Vec<OsString> = arguments.iter().map(OsString::from).collect();
        language(&given, |name| variables.iter().find(|(key, _)| *key == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_language_is_that_of_the_option_then_of_the_system_then_french() {
        assert_eq!(found(&[], &[]), Language::Fr);
        assert_eq!(found(&[], &[("LANG", "en_CA.UTF-8")]), Language::En);
        assert_eq!(found(&[], &[("LC_ALL", "fr_CA"), ("LANG", "en")]), Language::Fr);
        assert_eq!(found(&[], &[("LC_ALL", ""), ("LANG", "C.UTF-8")]), Language::Fr);
        assert_eq!(found(&["--lang", "en"], &[("LC_ALL", "fr_CA")]), Language::En);
        assert_eq!(found(&["check", "--lang=fr"], &[("LANG", "en_US.UTF-8")]), Language::Fr);
    }

    #[test]
    fn the_command_is_whole() {
        for language in Language::ALL {
            command(language).debug_assert();
        }
    }
}
