//! The tool of whoever keeps a site of the register: it writes the pages that are read before the page is alive, or without it.
#![forbid(unsafe_code)]

#[cfg(not(target_arch = "wasm32"))]
mod site;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use clap::Parser;

    match Arguments::parse().command {
        Command::Site(site) => match site.write() {
            Ok(written) => {
                println!("{written}");
                std::process::ExitCode::SUCCESS
            }
            Err(error) => {
                eprintln!("{error}");
                error.exit_code()
            }
        },
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {}

/// The register of Québec's international culture commitments, as files.
#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, clap::Parser)]
#[command(name = "engagements", version)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[cfg(not(target_arch = "wasm32"))]
#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Writes what a site states of its data: the list in its pages, a page for each record, the sitemap.
    ///
    /// Exit codes: 0 written, 1 the data have problems (nothing is written), 2 wrong arguments, 3 a file cannot be read or written.
    Site(site::Site),
}
