//! One view for each `view=` of the address. A view never imports another view.

mod about;
mod compare;
mod record;
mod register;
mod status;

pub(crate) use about::about;
pub(crate) use compare::compare;
pub(crate) use record::record;
pub(crate) use register::{register, tray};
pub(crate) use status::{failed, loading, notices};
