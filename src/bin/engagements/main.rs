//! The tool of whoever keeps the data of a register, or a site of it: it checks and converts files, and writes the pages that are read before
//! the page is alive, or without it.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
mod arguments;
#[cfg(not(target_arch = "wasm32"))]
mod check;
#[cfg(not(target_arch = "wasm32"))]
mod convert;
#[cfg(not(target_arch = "wasm32"))]
mod failure;
#[cfg(all(not(target_arch = "wasm32"), feature = "cli"))]
mod site;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::process::ExitCode;

    let given: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let language = arguments::language(&given, |name| std::env::var(name).ok());
    let matches = match arguments::command(language).try_get_matches_from(given) {
        Ok(matches) => matches,
        Err(error) => return arguments::explain(language, &error),
    };
    let done = match matches.subcommand() {
        Some(("check", given)) => {
            let (words, code) = check::check(language, &arguments::paths(given, "files"));
            println!("{words}");
            return code;
        }
        Some(("convert", given)) => {
            convert::convert(language, &arguments::path(given, "from"), &arguments::path(given, "to"))
        }
        #[cfg(feature = "cli")]
        Some(("site", given)) => {
            let site = site::Site {
                data: arguments::path(given, "data"),
                dist: arguments::path(given, "dist"),
                records: given.get_flag("records"),
            };
            site.write().map(|written| written.words(language))
        }
        // The parser knows no others.
        _ => Ok(String::new()),
    };
    match done {
        Ok(words) => {
            println!("{words}");
            ExitCode::SUCCESS
        }
        Err(failure) => {
            eprintln!("{}", failure.words(language));
            failure.exit_code()
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}
