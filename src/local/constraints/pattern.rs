//! A pattern of the service's model, as the service reads it: in the words of Java, and of the whole text.
//!
//! `regex-lite` takes what Java takes for letters, digits and spaces in `\w`, `\d` and `\s`, its time is linear in the
//! text, and the SDK brings it along. What it lacks, looking around and the classes of Unicode, is dealt with here.

use std::sync::OnceLock;

use regex_lite::Regex;

use super::letters;

/// A pattern. It is compiled when it is first needed.
#[derive(Debug)]
pub(super) struct Pattern {
    /// As the model has it.
    source: &'static str,
    /// Without looking around.
    here: &'static str,
    never_start: Option<&'static str>,
    never_end: Option<&'static str>,
    compiled: OnceLock<Option<Regex>>,
}

impl Pattern {
    pub(super) const fn new(source: &'static str) -> Self {
        Self { source, here: source, never_start: None, never_end: None, compiled: OnceLock::new() }
    }

    pub(super) const fn written_here(mut self, here: &'static str) -> Self {
        self.here = here;
        self
    }

    pub(super) const fn never_starting_with(mut self, text: &'static str) -> Self {
        self.never_start = Some(text);
        self
    }

    pub(super) const fn never_ending_with(mut self, text: &'static str) -> Self {
        self.never_end = Some(text);
        self
    }

    /// The model's words, for messages.
    pub(super) fn source(&self) -> &'static str {
        self.source
    }

    /// Whether the whole text is what the pattern says.
    pub(super) fn fits(&self, text: &str) -> bool {
        let refused = self.never_start.is_some_and(|start| text.starts_with(start))
            || self.never_end.is_some_and(|end| text.ends_with(end));
        // None that cannot be compiled gets past the tests; were there one, it would refuse nothing.
        !refused && self.compiled.get_or_init(|| self.compile()).as_ref().is_none_or(|regex| regex.is_match(text))
    }

    fn compile(&self) -> Option<Regex> {
        let classes = [(r"\p{L}", letters::L), (r"\p{N}", letters::N), (r"\p{Z}", letters::Z)];
        let spelled = classes.iter().fold(self.here.to_owned(), |text, (class, ranges)| text.replace(class, ranges));
        Regex::new(&format!("^(?:{spelled})$")).ok()
    }

    #[cfg(test)]
    pub(super) fn is_sound(&self) -> bool {
        self.compile().is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::super::table;
    use super::*;
    use crate::local::constraints::rules::Rule;

    fn pattern(rule: &Rule) -> &'static Pattern {
        match rule {
            Rule::Text { pattern: Some(pattern), .. } => pattern,
            other => panic!("{other:?} has no pattern"),
        }
    }

    #[test]
    fn a_text_fits_as_a_whole_and_as_java_has_it() {
        let fits = |rule: &Rule, text: &str| pattern(rule).fits(text);
        assert!(fits(&table::AWS_ACCOUNT_ID, "123"));
        for no_digits in ["123\n", "\n123", "1 2", "", "１２３"] {
            assert!(!fits(&table::AWS_ACCOUNT_ID, no_digits), "{no_digits:?}");
        }
        assert!(fits(&table::AMI_NAME, "(a).-/_Z9"));
        assert!(!fits(&table::AMI_NAME, "a[b"));
        assert!(fits(&table::USB_DEVICE_FILTER_STRING, "x \u{b}y , 1,*2,*3,*4,5, 0, 1\r\n"));
        assert!(!fits(&table::USB_DEVICE_FILTER_STRING, "ä,1,2,3,4,5,0,1"));
        assert!(!fits(&table::USB_DEVICE_FILTER_STRING, "x\u{a0},1,2,3,4,5,0,1"));
    }

    #[test]
    fn what_a_pattern_looks_around_for() {
        let fits = |rule: &Rule, text: &str| pattern(rule).fits(text);
        for (key, good) in [("aws:x", false), ("Aws:x", true), ("xaws:", true), ("aws", true), ("", false)] {
            assert_eq!(fits(&table::TAG_KEY, key), good, "{key:?}");
        }
        for (bucket, good) in [("a.b", true), ("a.", false), (".a", true), ("A", false), ("", true)] {
            assert_eq!(fits(&table::S3_BUCKET, bucket), good, "{bucket:?}");
        }
    }

    #[test]
    fn letters_of_the_world_are_letters_and_nothing_else_is() {
        for good in ["", "Zürich ñ 東京 Ω", "१२ ½ Ⅷ", "\u{a0}\u{3000}\u{2028}", "ꟊ", "𝒜𠀀"] {
            assert!(pattern(&table::TAG_VALUE).fits(good), "{good:?}");
        }
        // A mark, a symbol, a sign, a control character, what is unassigned: in Java, letters are none of these.
        for bad in ["कि", "ⓐ", "€", "\t", "\u{378}", "!"] {
            assert!(!pattern(&table::TAG_VALUE).fits(bad), "{bad:?}");
        }
        // The first character of a key is any but the end of a line.
        for (key, good) in [("!a", true), ("€", true), ("\n", false), ("\u{85}", false), ("\u{2028}a", false)] {
            assert_eq!(pattern(&table::TAG_KEY).fits(key), good, "{key:?}");
        }
    }

    #[test]
    fn time_is_linear_in_the_text() {
        let text = "a".repeat(1_000_000);
        assert!(!pattern(&table::USB_DEVICE_FILTER_STRING).fits(&text));
        assert!(!pattern(&table::ARN).fits(&text));
    }
}
