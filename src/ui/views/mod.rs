//! One view for each `view=` of the address. A view never imports another view.

mod register;
mod status;

pub(crate) use register::{register, tray};
pub(crate) use status::{failed, loading, notices};
pub(crate) fn nothing_yet() -> leptos::prelude::AnyView {
    crate::ui::markup::nothing()
}
