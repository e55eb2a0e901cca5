//! Drafts as one HTML file: read and printed by people, in both languages, and loaded back exactly.
//!
//! The drafts are in it as the file of drafts that [`draft`](crate::draft::write_file) writes, with its checksum. What
//! people read has a checksum of its own, since a change made there would otherwise be passed over in silence.

use super::escape::html;
use crate::commitment::Language;
use crate::draft::{
    Draft, Envelope, FileError, INPUTS, Input, InputShape, Path, Section, Unreadable, read_file, sha256, write_file,
};
use crate::i18n::{drafts, editor, handout as words};

const BEGIN: &str = "<main>";
const END: &str = "</main>";
const DATA: &str = "<script type=\"application/json\" id=\"engagements-drafts\" data-readable=\"";
const STYLE: &str = "body{max-width:64rem;margin:2rem auto;padding:0 1rem;font:16px/1.5 \"Open Sans\",\"Segoe UI\",sans-serif;color:#223654}\
table{width:100%;border-collapse:collapse;margin:1rem 0 2rem}th,td{padding:.4rem .8rem .4rem 0;border-bottom:1px solid #c5cad2;\
text-align:left;vertical-align:top;white-space:pre-wrap;overflow-wrap:anywhere}thead th{border-bottom:2px solid}tbody th{width:16rem;\
font-weight:400;color:#4e5662}h2{margin-top:3rem;break-after:avoid}h3{margin:1.5rem 0 0;break-after:avoid}tr{break-inside:avoid}\
.quiet{color:#4e5662}@media print{body{margin:0;font-size:12px}}";

/// Why a file with drafts is not opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// Its drafts are refused.
    #[error(transparent)]
    File(#[from] FileError),
    /// What people read in it was changed; the drafts in it were not, so that the change would be lost.
    #[error("the readable part was changed")]
    Retouched,
}

/// Writes drafts as a sheet. The title begins in the language of the reader.
pub fn sheet(language: Language, envelopes: &[Envelope]) -> String {
    let languages = [language, language.other()];
    let [title, other_title] = languages.map(|language| words::title(language, envelopes.len()));
    let mut readable = String::from("\n");
    readable += &[
        "<h1>",
        &html(title),
        " <span lang=\"",
        language.other().tag(),
        "\">/ ",
        &html(other_title),
        "</span></h1>\n",
    ]
    .concat();
    for language in languages {
        readable +=
            &["<p class=\"quiet\" lang=\"", language.tag(), "\">", &html(words::note(language)), "</p>\n"].concat();
    }
    for envelope in envelopes {
        readable += &draft(languages, envelope);
    }
    // As it is read: mail and editors change the ends of lines.
    readable = readable.replace("\r\n", "\n");
    // No text of JSON needs a `<` as such, and no `</script>` may stand in a page's data.
    let data = write_file(envelopes).replace('<', "\\u003c");
    [
        "<!doctype html>\n<html lang=\"",
        language.tag(),
        "\">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>",
        &html(title),
        "</title>\n<style>",
        STYLE,
        "</style>\n</head>\n<body>\n",
        BEGIN,
        &readable,
        END,
        "\n",
        DATA,
        &sha256(&readable),
        "\">\n",
        &data,
        "</script>\n</body>\n</html>\n",
    ]
    .concat()
}

/// Opens a file with drafts: a sheet, a file of drafts as JSON, or a single draft as it is stored.
///
/// # Errors
///
/// It is something else, newer, or was changed after it was written.
pub fn open(text: &str) -> Result<Vec<Result<Envelope, Unreadable>>, SheetError> {
    let text = text.trim_start_matches('\u{feff}');
    if !text.trim_ascii_start().starts_with('<') {
        return match read_file(text) {
            Err(FileError::Foreign) => match Envelope::read(text) {
                Err(Unreadable::Foreign) => Err(FileError::Foreign.into()),
                draft => Ok(vec![draft]),
            },
            drafts => Ok(drafts?),
        };
    }
    let text = text.replace("\r\n", "\n");
    let (readable, rest) =
        text.split_once(BEGIN).and_then(|(_, rest)| rest.split_once(END)).ok_or(FileError::Foreign)?;
    let (stated, rest) =
        rest.split_once(DATA).and_then(|(_, rest)| rest.split_once("\">")).ok_or(FileError::Foreign)?;
    let (data, _) = rest.split_once("</script>").ok_or(FileError::Foreign)?;
    let drafts = read_file(data)?;
    if sha256(readable) != stated {
        return Err(SheetError::Retouched);
    }
    Ok(drafts)
}

/// One draft: its names, what it will become, and every text section by section.
fn draft(languages: [Language; 2], envelope: &Envelope) -> String {
    let draft = &envelope.draft;
    let [first, second] =
        languages.map(|language| draft.name(language).unwrap_or_else(|| drafts::nameless(language).to_owned()));
    let mut text = ["<h2>", &html(&first)].concat();
    if second != first {
        text += &[" <span lang=\"", languages[1].tag(), "\">/ ", &html(&second), "</span>"].concat();
    }
    text += "</h2>\n<p class=\"quiet\">";
    text += &languages.map(|language| html(&words::kind(language, &draft.kind))).join(" / ");
    text += "</p>\n";
    for section in Section::ALL {
        let rows: String =
            INPUTS.iter().filter(|input| input.section == section).map(|input| rows(languages, draft, input)).collect();
        if rows.is_empty() {
            continue;
        }
        let [first, second] = languages.map(|language| html(editor::section(language, section)));
        text += &if first == second {
            ["<h3>", &first, "</h3>\n"].concat()
        } else {
            ["<h3>", &first, " / ", &second, "</h3>\n"].concat()
        };
        text += "<table>\n<thead><tr><th scope=\"col\">";
        text += &languages.map(words::field).join(" / ");
        text += "</th><th scope=\"col\">Français</th><th scope=\"col\">English</th></tr></thead>\n<tbody>\n";
        text += &rows;
        text += "</tbody>\n</table>\n";
    }
    text
}

/// The rows of an input: one for each item of a list.
fn rows(languages: [Language; 2], draft: &Draft, input: &Input) -> String {
    let label = languages.map(|language| html(words::input(language, input))).join(" / ");
    if let InputShape::Set(_) = input.shape {
        let members = draft.members(input.stem);
        if members.is_empty() {
            return String::new();
        }
        return row(
            &label,
            &Language::ALL.map(|language| {
                members
                    .iter()
                    .map(|slug| html(&words::value(language, input.shape, slug)))
                    .collect::<Vec<_>>()
                    .join("\n")
            }),
        );
    }
    let paths = input.paths(draft);
    let pairs: Vec<[Option<&Path>; 2]> = if input.bilingual {
        paths.chunks(2).map(|pair| [pair.first(), pair.get(1)]).collect()
    } else {
        paths.iter().map(|path| [Some(path), Some(path)]).collect()
    };
    pairs
        .into_iter()
        .map(|pair| {
            let [french, english] = pair;
            let cells = [(Language::Fr, french), (Language::En, english)]
                .map(|(language, path)| path.map_or_else(String::new, |path| cell(language, draft, input.shape, path)));
            if cells.iter().all(String::is_empty) { String::new() } else { row(&label, &cells) }
        })
        .collect()
}

/// The text at a path, and those in conflict with it.
fn cell(language: Language, draft: &Draft, shape: InputShape, path: &Path) -> String {
    let cell = draft.cell(path.as_str());
    let mut texts = cell
        .texts()
        .map(|text| if text.is_empty() { String::new() } else { html(&words::value(language, shape, text)) });
    let mut shown = texts.next().unwrap_or_default();
    for other in texts {
        shown += &["\n", words::other_text(language), ": ", &other].concat();
    }
    shown
}

fn row(label: &str, [french, english]: &[String; 2]) -> String {
    let values = if french == english {
        ["<td colspan=\"2\" dir=\"auto\">", french, "</td>"].concat()
    } else {
        ["<td lang=\"fr\" dir=\"auto\">", french, "</td><td lang=\"en\" dir=\"auto\">", english, "</td>"].concat()
    };
    ["<tr><th scope=\"row\">", label, "</th>", &values, "</tr>\n"].concat()
}
