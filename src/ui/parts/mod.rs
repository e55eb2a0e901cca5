//! What views share. Parts know the catalogue and the rooms below; they know no view.

mod controls;
mod copy;
mod facet_list;
mod failure;
mod file_controls;
mod links;
mod map_drawing;
mod marks;
mod panel;
mod selection;
mod shapes;
mod site_footer;
mod site_header;
mod timeline_drawing;
mod year_bars_drawing;

pub(crate) use controls::{search_box, segmented, sort_by};
pub(crate) use copy::{Copied, CopyButton, citation_forms, copy_button};
pub(crate) use failure::{failed, framed, without_register};
pub(crate) use file_controls::{FileButton, PasteField, file_button, paste_field};
pub(crate) use links::{copy_link, follow_links, href, outer_link, record_link, shareable_link};
pub(crate) use map_drawing::{land, map_picture, marks, view_box};
pub(crate) use marks::{
    answer_mark, answer_sign, collection_mark, convention_mark, cross, field_not_stated, field_text, icon, inferred,
    not_stated, prose, quotation, second_line,
};
pub(crate) use panel::{Panel, panel, panel_opener};
pub(crate) use selection::{
    chart_section, result_list_section, selection_chips, selection_heading, selection_page, selection_tabs,
};
pub(crate) use shapes::{MarkElements, diamond, disc, placed_text};
pub(crate) use site_footer::site_footer;
#[cfg(not(target_arch = "wasm32"))]
pub(crate) use site_header::register_name;
pub(crate) use site_header::{embed_dialog, site_header};
pub(crate) use timeline_drawing::{date_shape, timeline_marks, timeline_picture};
pub(crate) use year_bars_drawing::{bar_parts, bar_swatch, patterns, year_bars_background, year_bars_picture};
