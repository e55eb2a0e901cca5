//! What search engines, archives and previews of links read: the name of each record's page, the heads of pages, the map of the site, and
//! JSON-LD. What needs whole addresses is left out where the dataset has no `home`.

use serde_json::{Map, Value, json};

use super::escape;
use crate::commitment::{Commitment, Dataset, Language};
use crate::i18n::record;
use crate::i18n::texts::{CommonTexts, ManifestTexts};

/// The folder of the pages of the records.
pub const FOLDER: &str = "fiches";

/// How many addresses one sitemap may hold (sitemaps.org).
const MOST_ADDRESSES: usize = 50_000;

/// How long a file's name may be, without its ending.
const LONGEST_NAME: usize = 100;

/// Names that Windows keeps for its devices, with any ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// The name of the list of all records.
const INDEX: &str = "index";

/// The path of a record's page, below the page itself: `fiches/pays-basque-2017.html`. None where the id is too long for a file's name.
pub fn page_path(id: &str) -> Option<String> {
    let is_numbered = |device: &str| {
        id.strip_prefix(device)
            .is_some_and(|end| end.len() == 1 && end != "0" && end.bytes().all(|end| end.is_ascii_digit()))
    };
    let is_taken = id == INDEX || DEVICES.contains(&id) || is_numbered("com") || is_numbered("lpt");
    let is_name =
        !id.is_empty() && id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
    (is_name && id.len() <= LONGEST_NAME).then(|| format!("{FOLDER}/{id}{}.html", if is_taken { "-" } else { "" }))
}

/// The path of a page of the list of all records, from 1 on: `fiches/index.html`, `fiches/_2.html`, which no id has.
pub fn list_path(number: usize) -> String {
    let name = if number == 1 { INDEX.to_owned() } else { format!("_{number}") };
    format!("{FOLDER}/{name}.html")
}

/// What the head of the page states of the data: its address and picture, where the register is published, and JSON-LD.
pub fn head(dataset: &Dataset) -> String {
    let address = home(dataset).map(published_at).unwrap_or_default();
    // Those who read it want a whole address, which only a published dataset knows.
    let picture = "icons/icon-180.png";
    let picture = whole_address(dataset, picture).unwrap_or_else(|| picture.to_owned());
    let (picture, about) = (escape::xml(&picture), register_json_ld(dataset));
    format!(
        "{address}<meta property=\"og:image\" content=\"{picture}\"><script type=\"application/ld+json\">{about}</script>"
    )
}

/// Says where a page is published.
fn published_at(address: impl AsRef<str>) -> String {
    let address = escape::xml(address.as_ref());
    format!("<link rel=\"canonical\" href=\"{address}\"><meta property=\"og:url\" content=\"{address}\">")
}

/// The head of a record's page.
pub fn record_head(dataset: &Dataset, commitment: &Commitment) -> String {
    let [title, _] = Language::ALL.map(|language| record::heading(language, commitment));
    let [name, other_name] = [CommonTexts::FR.app_name, CommonTexts::EN.app_name];
    let description = Language::ALL
        .map(|language| {
            let convention = record::convention(language, commitment.convention());
            format!("{} {convention}", record::summary(language, commitment))
        })
        .join(" ");
    let [title, heading, description] = [
        &format!("{title} | {name} · {other_name}"),
        &Language::ALL.map(|language| record::heading(language, commitment)).join(" · "),
        &description,
    ]
    .map(|text| escape::xml(text));
    let address = page_path(&commitment.id).and_then(|path| whole_address(dataset, &path)).map(published_at);
    format!(
        "<title>{title}</title><meta name=\"description\" content=\"{description}\">\
         <meta property=\"og:type\" content=\"article\"><meta property=\"og:title\" content=\"{heading}\">\
         <meta property=\"og:description\" content=\"{description}\">{}\
         <script type=\"application/ld+json\">{}</script>",
        address.unwrap_or_default(),
        record_json_ld(dataset, commitment),
    )
}

/// The published address of the register, where it can be in a link.
pub fn home(dataset: &Dataset) -> Option<&str> {
    let home = dataset.home.as_deref()?;
    let scheme = home.split(':').next()?;
    ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)).then_some(home)
}

/// A place of the site as a whole address, where the register's own is known.
pub fn whole_address(dataset: &Dataset, path: &str) -> Option<String> {
    let home = home(dataset)?;
    // The page itself may be named: `https://example.org/register/index.html`.
    let folder = home.rsplit_once('/').filter(|(start, _)| !start.ends_with('/')).map_or(home, |(folder, _)| folder);
    Some(format!("{}/{path}", folder.trim_end_matches('/')))
}

/// The files of the map of the site by name: `sitemap.xml`, which lists the others where there are several. None without a `home`.
pub fn sitemap(dataset: &Dataset, with_records: bool) -> Vec<(String, String)> {
    let Some(home) = home(dataset) else { return Vec::new() };
    let records =
        dataset.commitments.iter().filter(|_| with_records).filter_map(|commitment| page_path(&commitment.id));
    let pages = records.filter_map(|path| whole_address(dataset, &path));
    let addresses: Vec<String> = std::iter::once(home.to_owned()).chain(pages).collect();
    let updated = dataset.updated.to_string();
    let entry = |tag: &str, address: &str| {
        format!("<{tag}><loc>{}</loc><lastmod>{updated}</lastmod></{tag}>\n", escape::xml(address))
    };
    let file = |tag: &str, entries: String| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{tag} xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n{entries}</{tag}>\n"
        )
    };
    let maps: Vec<String> = addresses
        .chunks(MOST_ADDRESSES)
        .map(|part| file("urlset", part.iter().map(|address| entry("url", address)).collect()))
        .collect();
    if let [only] = maps.as_slice() {
        return vec![("sitemap.xml".to_owned(), only.clone())];
    }
    let names: Vec<String> = (1..=maps.len()).map(|number| format!("sitemap-{number}.xml")).collect();
    let entries = names.iter().filter_map(|name| Some(entry("sitemap", &whole_address(dataset, name)?))).collect();
    let index = ("sitemap.xml".to_owned(), file("sitemapindex", entries));
    std::iter::once(index).chain(names.into_iter().zip(maps)).collect()
}

/// The register as schema.org's `Dataset`: the content of a data block in HTML.
pub fn register_json_ld(dataset: &Dataset) -> String {
    let mut about = described("Dataset", CommonTexts::FR.app_name, CommonTexts::EN.app_name);
    about.insert("description".to_owned(), json!([ManifestTexts::FR.description, ManifestTexts::EN.description]));
    about.insert("dateModified".to_owned(), json!(dataset.updated.to_string()));
    about.insert("isAccessibleForFree".to_owned(), json!(true));
    if let Some(home) = home(dataset) {
        about.insert("url".to_owned(), json!(home));
    }
    if let Some(file) = whole_address(dataset, "data/commitments.json") {
        about.insert(
            "distribution".to_owned(),
            json!([{ "@type": "DataDownload", "encodingFormat": "application/json", "contentUrl": file }]),
        );
    }
    data_block(about)
}

/// A record as schema.org's `CreativeWork`, part of the register.
pub fn record_json_ld(dataset: &Dataset, commitment: &Commitment) -> String {
    let [fr, en] = Language::ALL.map(|language| record::heading(language, commitment));
    let mut about = described("CreativeWork", &fr, &en);
    if let Some(signed) = commitment.signed {
        about.insert("dateCreated".to_owned(), json!(signed.to_string()));
    }
    if let Some(address) = page_path(&commitment.id).and_then(|path| whole_address(dataset, &path)) {
        about.insert("url".to_owned(), json!(address));
    }
    let mut register = described("Dataset", CommonTexts::FR.app_name, CommonTexts::EN.app_name);
    register.remove("@context");
    if let Some(home) = home(dataset) {
        register.insert("url".to_owned(), json!(home));
    }
    about.insert("isPartOf".to_owned(), Value::Object(register));
    data_block(about)
}

fn described(kind: &str, fr: &str, en: &str) -> Map<String, Value> {
    let mut about = Map::new();
    about.insert("@context".to_owned(), json!("https://schema.org"));
    about.insert("@type".to_owned(), json!(kind));
    about.insert("inLanguage".to_owned(), json!(["fr-CA", "en-CA"]));
    about.insert("name".to_owned(), json!(fr));
    about.insert("alternateName".to_owned(), json!(en));
    about
}

/// No text of the data can end the block.
fn data_block(about: Map<String, Value>) -> String {
    Value::Object(about).to_string().replace('<', "\\u003c")
}

#[cfg(test)]
mod test {
    use super::*;

    fn dataset() -> Dataset {
        let mut dataset =
            crate::commitment::load(include_bytes!("../../public/data/commitments.json")).expect("the bundled data");
        dataset.home = Some("https://example.org/registre/".to_owned());
        dataset
    }

    #[test]
    fn a_record_has_a_path_that_every_system_takes() {
        assert_eq!(page_path("pays-basque-2017").as_deref(), Some("fiches/pays-basque-2017.html"));
        for device in ["con", "nul", "com1", "lpt9"] {
            assert_eq!(page_path(device), Some(format!("fiches/{device}-.html")));
        }
        for plain in ["com", "com0", "com10", "console"] {
            assert_eq!(page_path(plain), Some(format!("fiches/{plain}.html")));
        }
        for refused in ["", "../x", "a/b", "A", "é", &"a".repeat(101)] {
            assert_eq!(page_path(refused), None, "{refused}");
        }
    }

    #[test]
    fn whole_addresses_stand_beside_the_register() {
        let mut dataset = dataset();
        for home in ["https://example.org/registre/", "https://example.org/registre/index.html"] {
            dataset.home = Some(home.to_owned());
            assert_eq!(whole_address(&dataset, "a.html").as_deref(), Some("https://example.org/registre/a.html"));
        }
        dataset.home = Some("https://example.org".to_owned());
        assert_eq!(whole_address(&dataset, "a.html").as_deref(), Some("https://example.org/a.html"));
        dataset.home = Some("javascript:alert(1)".to_owned());
        assert_eq!((home(&dataset), whole_address(&dataset, "a.html")), (None, None));
    }

    #[test]
    fn the_map_of_the_site_has_each_page_once_and_is_cut_where_it_is_too_long() {
        let mut dataset = dataset();
        let maps = sitemap(&dataset, true);
        assert_eq!(maps.len(), 1);
        assert_eq!(maps[0].1.matches("<loc>").count(), dataset.commitments.len() + 1);
        let one = dataset.commitments[0].clone();
        dataset.commitments = (0..60_000).map(|place| Commitment { id: format!("a-{place}"), ..one.clone() }).collect();
        let names: Vec<String> = sitemap(&dataset, true).into_iter().map(|(name, _)| name).collect();
        assert_eq!(names, ["sitemap.xml", "sitemap-1.xml", "sitemap-2.xml"]);
        assert_eq!(sitemap(&dataset, false).len(), 1);
        dataset.home = None;
        assert!(sitemap(&dataset, true).is_empty());
    }

    #[test]
    fn nothing_ends_a_data_block() {
        let mut dataset = dataset();
        dataset.commitments[0].title.fr = "</script><!--".to_owned();
        let block = record_json_ld(&dataset, &dataset.commitments[0]);
        assert!(!block.contains('<'));
        let parsed: Value = serde_json::from_str(&block).expect("JSON");
        assert_eq!(parsed["@type"], "CreativeWork");
        assert_eq!(parsed["isPartOf"]["url"], "https://example.org/registre/");
        let register: Value = serde_json::from_str(&register_json_ld(&dataset)).expect("JSON");
        assert_eq!(register["distribution"][0]["contentUrl"], "https://example.org/registre/data/commitments.json");
    }
}
