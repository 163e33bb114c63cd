//! The AppStream that runs on this machine.
