#![no_main]

use _core::local::Protocol;

libfuzzer_sys::fuzz_target!(|input: &[u8]| aws_appstream_fuzz::ask(Protocol::Json, input));
