//! What views share. Parts know the catalogue and the rooms below; they know no view.

mod chart_section;
mod cite_panel;
mod copy_button;
mod copy_link;
mod facet_list;
mod failure;
mod frame;
mod framed;
mod link;
mod map_drawing;
mod marks;
mod panel;
mod print_in;
mod said;
mod segmented;
mod selection;
mod sketch;
mod timeline_drawing;
mod without_register;

pub(crate) use chart_section::{chart_section, result_list_section};
pub(crate) use cite_panel::citation_forms;
pub(crate) use copy_button::{Copied, copy_button};
pub(crate) use copy_link::{copy_link, shareable_link};
pub(crate) use facet_list::{OpenFacets, facet_list};
pub(crate) use failure::failed;
pub(crate) use frame::{embed_dialog, site_footer, site_header};
pub(crate) use framed::framed;
pub(crate) use link::{follow_links, href};
pub(crate) use map_drawing::{MarkElements, land, map_picture, marks, view_box};
pub(crate) use marks::{answer_sign, convention_mark, cross, icon, inferred, not_stated, prose};
pub(crate) use panel::{Panel, panel};
pub(crate) use print_in::print_in;
pub(crate) use said::{
    answer_mark, collection_mark, field_not_stated, outer_link, passage, quotation, second, told_text,
};
pub(crate) use segmented::segmented;
pub(crate) use selection::{
    corrected, search_box, selection_chips, selection_heading, selection_page, selection_tabs, sort_by,
};
pub(crate) use sketch::{diamond, disc, words_at};
pub(crate) use timeline_drawing::{date_shape, timeline_marks, timeline_picture};
pub(crate) use without_register::without_register;
