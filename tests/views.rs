//! Views as HTML.
#![cfg(feature = "prerender")]
#![allow(clippy::unwrap_used, reason = "a test stops where it fails")]

use engagements::commitment::Language;
use engagements::ui::prerender::Page;

#[test]
fn every_view_is_rendered_without_a_browser() {
    let dataset = std::fs::read("public/data/commitments.json").unwrap();
    let searches =
        ["", "?view=map", "?view=timeline", "?view=matrix", "?view=about", "?view=drafts", "?view=draft&id=new"];
    for language in Language::ALL {
        for search in searches {
            let html = Page { dataset: &dataset, search, language, is_embed: false }.html().unwrap();
            assert!(html.contains("<h1"), "{search}");
        }
    }
}
