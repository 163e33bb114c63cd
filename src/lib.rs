//! `aws_appstream._core`.
pub mod core;
pub mod local;
