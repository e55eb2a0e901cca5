//! What was read of a file: counts, every problem, what else there is to know, the first records, and the button that opens it.

use std::sync::Arc;

use leptos::ev;
use leptos::prelude::*;

use crate::commitment::{Bilingual, Commitment, Language};
use crate::exchange::import::{NoticeText, Outcome, ProblemText, ReadFile};
use crate::i18n::texts::{ImportTexts, RegisterTexts};
use crate::i18n::{colon, date, import as words};

use crate::ui::element::{
    Element, aside, button, code, dd, div, dl, dt, fragment, h1, h2, li, p, section, span, strong, table, tbody, td,
    th, thead, tr, ul,
};
use crate::ui::own_file::OwnFileStore;
use crate::ui::parts::{Copied, CopyButton, copy_button, prose};
use crate::ui::state::{AppContext, HEADING};

/// How many problems and notices are shown; the copied list has all of them.
const LISTED: usize = 200;

/// How many records are shown.
const PREVIEWED: usize = 4;

/// The report of a file, with the way to another one.
pub(super) fn report(store: OwnFileStore, name: &str, size: u64, file: Arc<ReadFile>, chooser: Element) -> Element {
    let app = AppContext::here();
    let outcome = match file.report.outcome {
        Outcome::Accepted => "accepted",
        Outcome::AcceptedWithWarnings => "accepted-with-warnings",
        Outcome::Rejected => "rejected",
    };
    let (read, refused) = (file.report.read, file.report.refused);
    let head = {
        let name = name.to_owned();
        move || {
            let heading = words::heading(app.language.get(), read, refused, &name);
            fragment().child(strong().child(heading.found)).child(heading.after)
        }
    };
    let lead = move || {
        let texts = ImportTexts::of(app.language.get());
        if app.is_own.get() { texts.is_opened } else { texts.not_opened }
    };
    let actions = div().class("actions").child(chooser).child((read > 0).then(|| open_button(store, read)));
    let (listed, beside) = (Arc::clone(&file), file);
    let name = name.to_owned();
    div()
        .attr("data-import-outcome", outcome)
        .attr("data-read", read.to_string())
        .attr("data-refused", refused.to_string())
        .child(h1().class("sentence").id(HEADING).attr("tabindex", "-1").attr("data-sentence", "").child(head))
        .child(p().class("second").child(lead))
        .child(actions)
        .child(
            div()
                .class("import-columns")
                .child(move || lists(app.language.get(), &listed))
                .child(move || facts(app.language.get(), &name, size, &beside)),
        )
}

/// Opens the file, unless the room's window shows the published data.
fn open_button(store: OwnFileStore, read: usize) -> Element {
    let app = AppContext::here();
    button()
        .class("button primary")
        .attr("data-import-open", "")
        .attr("disabled", move || app.is_room_open.get())
        .attr("title", move || app.is_room_open.get().then(|| ImportTexts::of(app.language.get()).close_room))
        .on(ev::click, move |_| store.open())
        .child(move || words::open(app.language.get(), read))
}

fn lists(language: Language, file: &ReadFile) -> Element {
    let (problems, notices) = (&file.report.problems, &file.report.notices);
    let problem = |problem: &ProblemText| {
        entry(language, &problem.place, &problem.reason)
            .attr("data-problem", "")
            .child(span().child(problem.remedy.get(language)).child("."))
    };
    let notice = |notice: &NoticeText| entry(language, &notice.place, &notice.text);
    let problems = list(
        words::problems(language, problems.len()),
        problems.iter().take(LISTED).map(problem).collect(),
        lines(problems, |ProblemText { place, reason, remedy }| {
            let place = [place.get(language), colon(language), reason.get(language)].concat();
            [&place, ". ", remedy.get(language), "."].concat()
        }),
    );
    let notices = list(
        words::notices(language, notices.len()),
        notices.iter().take(LISTED).map(notice).collect(),
        lines(notices, |NoticeText { place, text }| {
            [place.get(language), colon(language), text.get(language), "."].concat()
        }),
    );
    div().child(problems).child(notices).child(preview(language, file))
}

fn lines<T>(of: &[T], line: impl Fn(&T) -> String) -> Vec<String> {
    of.iter().map(line).collect()
}

/// A list of which the first are shown; nothing where it is empty.
fn list(heading: String, shown: Vec<Element>, all: Vec<String>) -> Option<Element> {
    if all.is_empty() {
        return None;
    }
    let language = AppContext::here().language.get();
    let cut = (all.len() > LISTED).then(|| p().class("second").child(words::first_of(language, LISTED, all.len())));
    let copy = CopyButton {
        classes: "text-button",
        words: |l| ImportTexts::of(l).copy_list,
        done_words: |l| crate::i18n::texts::CommonTexts::of(l).copied,
    };
    let copy = copy_button(copy, move || Copied::Text(all.join("\n")));
    let head = div().class("import-head").child(h2().child(heading)).child(copy);
    Some(section().child(head).child(ul().class("import-list").child(shown)).child(cut))
}

fn entry(language: Language, place: &Bilingual, text: &Bilingual) -> Element {
    li().child(span().class("place").child(place.get(language))).child(span().child(text.get(language)).child("."))
}

fn preview(language: Language, file: &ReadFile) -> Option<Element> {
    let (commitments, _) = file.records(0, PREVIEWED);
    let texts = RegisterTexts::of(language);
    let head = [texts.partner, texts.instrument, texts.signed].map(|title| th().attr("scope", "col").child(title));
    let rows: Vec<Element> = commitments.iter().map(|commitment| row(language, commitment)).collect();
    let heading = h2()
        .child(ImportTexts::of(language).preview)
        .child(" ")
        .child(span().class("second").child(words::previewed(language, rows.len(), file.report.read)));
    let table = table().class("import-preview").child(thead().child(tr().child(head))).child(tbody().child(rows));
    (!commitments.is_empty()).then(|| section().child(heading).child(table))
}

fn row(language: Language, commitment: &Commitment) -> Element {
    let either = |text: &Bilingual| {
        let own = text.get(language);
        if own.is_empty() { text.get(language.other()) } else { own }.to_owned()
    };
    tr().child(th().attr("scope", "row").child(either(&commitment.partner.name)))
        .child(td().child(prose(&either(&commitment.title))))
        .child(td().class("whole").child(date::table(language, commitment)))
}

fn facts(language: Language, name: &str, size: u64, file: &ReadFile) -> Element {
    let texts = ImportTexts::of(language);
    let fact = |name: &str, value: String| fragment().child(dt().child(name)).child(dd().child(value));
    let facts: Vec<Element> = file
        .report
        .facts
        .iter()
        .map(|(name, value)| fact(name.get(language), value.get(language).to_owned()))
        .collect();
    let facts = dl()
        .child(dt().child(texts.name))
        .child(dd().child(code().child(name)))
        .child(fact(texts.size, words::size(language, size)))
        .child(facts);
    let section =
        |heading: &'static str, note: &'static str| fragment().child(h2().child(heading)).child(p().child(note));
    aside()
        .child(h2().child(texts.file))
        .child(facts)
        .child(section(texts.after_opening, texts.after_opening_note))
        .child((file.report.refused > 0).then(|| section(texts.refusals, texts.refusals_note)))
}
