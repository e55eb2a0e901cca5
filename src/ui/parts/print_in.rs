//! Printing the sheet that is handed out, in other languages than the one shown.

use leptos::prelude::*;

use crate::commitment::Language;

use crate::ui::browser::paper;
use crate::ui::lazy;
use crate::ui::state::AppContext;

/// Prints the sheet in these languages, once it is there. The sheet forgets them when it goes.
pub(crate) fn print_in(app: AppContext, languages: &'static [Language]) {
    lazy::HANDOUT.when_loaded(move || {
        app.printed.set(languages.to_vec());
        paper::print_sheet();
    });
}
