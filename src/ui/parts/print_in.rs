//! Printing the sheet that is handed out, in other languages than the one shown.

use leptos::prelude::*;

use crate::commitment::Language;

use crate::ui::browser::paper;
use crate::ui::part;
use crate::ui::state::Root;

/// Prints the sheet in these languages, once it is there. The sheet forgets them when it goes.
pub(crate) fn print_in(root: Root, languages: &'static [Language]) {
    part::HANDOUT.when_there(move || {
        root.printed.set(languages.to_vec());
        paper::print_sheet();
    });
}
