//! `engagements site`: a dataset becomes the parts of a site that are read without the page.
//!
//! Everything is written into a folder of its own in the site and then renamed, so that a full disk leaves the site as it was; the same command
//! again mends what a failure between two renames leaves. Nothing is written through a symbolic link.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use engagements::commitment::{Language, LoadErrors, load};
use engagements::exchange::{complete_csv, site};
use engagements::i18n::cli;
use engagements::ui::prerender::{Edition, ScriptFreePages};
use flate2::Compression;
use flate2::write::GzEncoder;

/// More records than this get no pages of their own unless that is asked for.
const MOST_RECORDS: usize = 10_000;

/// How many records a page of the list of all records has.
const RECORDS_A_PAGE: usize = 500;

/// Names the pages that this tool wrote, one a line: it deletes no others.
const WRITTEN: &str = "fiches/written.txt";

/// What is asked for.
#[derive(Debug)]
pub(crate) struct Site {
    /// The dataset: a file such as `commitments.json`.
    pub(crate) data: PathBuf,
    /// The folder of the site, as `script/build` makes it.
    pub(crate) dist: PathBuf,
    /// Write a page for each record also where there are more than [`MOST_RECORDS`].
    pub(crate) records: bool,
}

/// What was written.
#[derive(Debug)]
pub(crate) struct Written {
    files: usize,
    records: usize,
    deleted: usize,
}

impl Written {
    /// In a sentence.
    pub(crate) fn words(&self, language: Language) -> String {
        let Self { files, records, deleted } = self;
        cli::site_written(language, *files, *records, *deleted)
    }
}

/// Files by their path in the site.
type Files = BTreeMap<String, Vec<u8>>;

impl Site {
    /// Writes the site.
    ///
    /// # Errors
    ///
    /// Where a file cannot be read or written, the data have problems, or the folder is no site.
    pub(crate) fn write(&self) -> Result<Written, Failure> {
        let bytes = read(&self.data)?;
        let no_dataset =
            |errors: LoadErrors| Failure::Data { path: self.data.clone(), problems: errors.problems().to_vec() };
        let pages = ScriptFreePages::new(load(&bytes).map_err(no_dataset)?, &bytes);
        let dataset = pages.dataset();
        let has_records = self.records || dataset.commitments.len() <= MOST_RECORDS;
        let mut files = self.pages(&pages, has_records, &bytes)?;
        if has_records {
            files.extend(self.record_pages(&pages)?);
        }
        files.extend(site::sitemap(dataset, has_records).into_iter().map(|(name, text)| (name, text.into_bytes())));
        let compressed: Vec<(String, Vec<u8>)> = files
            .iter()
            .filter(|(path, _)| is_page(path) && *path != "engagements.html")
            .flat_map(|(path, contents)| {
                [(format!("{path}.gz"), gzip(contents)), (format!("{path}.br"), brotli(contents))]
            })
            .collect();
        files.extend(compressed);
        let records = if has_records { dataset.commitments.len() } else { 0 };
        let json = |source| Failure::Json { path: self.dist.join("data"), source };
        let csv = complete_csv::write(dataset).map_err(json)?;
        let package = complete_csv::data_package(dataset, &csv, &bytes).map_err(json)?;
        let top = complete_csv::top(dataset).map_err(json)?;
        for (name, text) in [("commitments.csv", csv), ("dataset.json", top), ("datapackage.json", package)] {
            files.insert(format!("data/{name}"), text.into_bytes());
        }
        files.insert("data/commitments.json".to_owned(), bytes);
        let old = self.old_pages()?;
        let of_records: Vec<&str> =
            files.keys().map(String::as_str).filter(|path| path.starts_with("fiches/")).collect();
        files.insert(WRITTEN.to_owned(), of_records.join("\n").into_bytes());
        self.replace(&files)?;
        let gone: Vec<&String> = old.iter().filter(|path| !files.contains_key(*path)).collect();
        for path in &gone {
            let path = self.dist.join(path);
            fs::remove_file(&path).map_err(Failure::file(&path))?;
        }
        Ok(Written { files: files.len(), records, deleted: gone.len() })
    }

    /// The pages of the build, with what they state of the data.
    fn pages(&self, pages: &ScriptFreePages, has_records: bool, bytes: &[u8]) -> Result<Files, Failure> {
        let mut files = Files::new();
        let editions =
            [("index.html", Edition::Page), ("embed.html", Edition::Frame), ("engagements.html", Edition::OneFile)];
        for (name, edition) in editions {
            let path = self.dist.join(name);
            // Development builds, and those for tests, have no edition of one file.
            if edition == Edition::OneFile && !path.exists() {
                continue;
            }
            let mut page = between(&read_text(&path)?, &path, "list", &pages.list(edition, has_records))?;
            match edition {
                Edition::Page => page = between(&page, &path, "head", &site::head(pages.dataset()))?,
                Edition::OneFile => page = with_packed_data(&page, &path, bytes)?,
                Edition::Frame => {}
            }
            files.insert(name.to_owned(), page.into_bytes());
        }
        Ok(files)
    }

    /// The page of each record, and the list of them.
    fn record_pages(&self, pages: &ScriptFreePages) -> Result<Files, Failure> {
        let index = self.dist.join("index.html");
        let sheets = style_sheets(&read_text(&index)?)
            .ok_or_else(|| Failure::Mark { path: index, mark: "<link rel=\"stylesheet\"".to_owned() })?;
        let all = pages.records(&sheets).into_iter().chain(pages.record_lists(RECORDS_A_PAGE, &sheets));
        Ok(all.map(|(path, html)| (path, html.into_bytes())).collect())
    }

    /// The pages of records that this tool wrote last time and that are still there.
    fn old_pages(&self) -> Result<Vec<String>, Failure> {
        let path = self.dist.join(WRITTEN);
        self.assert_own(WRITTEN)?;
        if !path.exists() {
            return Ok(Vec::new());
        }
        let is_page = |line: &&str| {
            let name = line.strip_prefix("fiches/").unwrap_or_default();
            let stem = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".br")).unwrap_or(name);
            let stem = stem.strip_suffix(".html").unwrap_or_default();
            !stem.is_empty()
                && stem.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_".contains(&byte))
        };
        let lines = read_text(&path)?;
        let there = |line: &&str| self.dist.join(line).is_file();
        Ok(lines.lines().filter(is_page).filter(there).map(ToOwned::to_owned).collect())
    }

    /// Writes all files, or none where one cannot be written, and then puts them in their places.
    fn replace(&self, files: &Files) -> Result<(), Failure> {
        let staging = self.dist.join(format!(".engagements-site-{}", std::process::id()));
        for path in files.keys() {
            self.assert_own(path)?;
        }
        let written = files.iter().try_for_each(|(path, contents)| {
            let path = staging.join(path);
            let folder = path.parent().unwrap_or(&staging);
            fs::create_dir_all(folder).map_err(Failure::file(folder))?;
            fs::write(&path, contents).map_err(Failure::file(&path))
        });
        let moved = written.and_then(|()| {
            files.keys().try_for_each(|path| {
                let target = self.dist.join(path);
                let folder = target.parent().unwrap_or(&self.dist);
                fs::create_dir_all(folder).map_err(Failure::file(folder))?;
                fs::rename(staging.join(path), &target).map_err(Failure::file(&target))
            })
        });
        // What is left of it, where anything failed; the error that counts is the first one.
        let _ = fs::remove_dir_all(&staging);
        moved
    }

    /// Refuses a path of which a part, below the folder of the site, is a symbolic link.
    fn assert_own(&self, path: &str) -> Result<(), Failure> {
        let mut here = self.dist.clone();
        for part in Path::new(path) {
            here.push(part);
            if here.is_symlink() {
                return Err(Failure::Link { path: here });
            }
        }
        Ok(())
    }
}

fn is_page(path: &str) -> bool {
    Path::new(path).extension().is_some_and(|extension| extension == "html")
}

fn read(path: &Path) -> Result<Vec<u8>, Failure> {
    fs::read(path).map_err(Failure::file(path))
}

fn read_text(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::file(path))
}

/// The page with something else between two marks.
fn between(page: &str, path: &Path, name: &str, contents: &str) -> Result<String, Failure> {
    let (start, end) = (format!("<!-- engagements: {name} -->"), format!("<!-- /engagements: {name} -->"));
    let missing = |mark: &str| Failure::Mark { path: path.to_owned(), mark: mark.to_owned() };
    let (before, rest) = page.split_once(&start).ok_or_else(|| missing(&start))?;
    let (_, after) = rest.split_once(&end).ok_or_else(|| missing(&end))?;
    Ok(format!("{before}{start}{contents}{end}{after}"))
}

/// The edition of one file with the bytes of other data packed in it (`script/one-file.mjs`).
fn with_packed_data(page: &str, path: &Path, bytes: &[u8]) -> Result<String, Failure> {
    let mark = "\"commitments.json\":\"";
    let missing = || Failure::Mark { path: path.to_owned(), mark: mark.to_owned() };
    let (before, rest) = page.rsplit_once(mark).ok_or_else(missing)?;
    let (_, after) = rest.split_once('"').ok_or_else(missing)?;
    Ok(format!("{before}{mark}{}\"{after}", STANDARD.encode(gzip(bytes))))
}

/// The sheets that a record's page needs, by their path in the site: the first of the site, that of the lazy part with the record, and its own.
fn style_sheets(page: &str) -> Option<[String; 3]> {
    let (_, rest) = page.split_once("<link rel=\"stylesheet\" href=\"")?;
    let (own, _) = rest.split_once('"')?;
    let (folder, _) = own.rsplit_once('/')?;
    Some([own.to_owned(), format!("{folder}/reading.css"), format!("{folder}/fiche.css")])
}

/// The same bytes for the same contents: no name and no time is packed with them.
fn gzip(contents: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail.
    let _ = encoder.write_all(contents);
    encoder.finish().unwrap_or_default()
}

fn brotli(contents: &[u8]) -> Vec<u8> {
    let mut compressed = Vec::new();
    {
        let mut encoder = brotli::CompressorWriter::new(&mut compressed, 4096, 11, 22);
        // Writing to memory does not fail.
        let _ = encoder.write_all(contents);
    }
    compressed
}
