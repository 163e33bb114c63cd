//! The format of the shared files, as botocore reads it: Python's `configparser`, with settings that may be nested once.

use std::collections::BTreeMap;

/// A value that a setting has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Value {
    Text(String),
    /// Indented lines of `name = value`.
    Nested(BTreeMap<String, String>),
}

pub(super) type Section = BTreeMap<String, Value>;
pub(super) type Sections = BTreeMap<String, Section>;

/// What is wrong with a file.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("line {line}: {problem}")]
pub(super) struct Broken {
    line: usize,
    problem: &'static str,
}

/// The section whose settings all others have as well.
const DEFAULTS: &str = "DEFAULT";

#[derive(Default)]
struct Reader {
    sections: BTreeMap<String, BTreeMap<String, (usize, Vec<String>)>>,
    section: Option<String>,
    option: Option<String>,
    indent: usize,
}

/// The sections of a file.
pub(super) fn parse(text: &str) -> Result<Sections, Broken> {
    let mut reader = Reader::default();
    for (at, line) in text.lines().enumerate() {
        reader.take(at + 1, line)?;
    }
    let nested = |(name, (line, lines)): (String, (usize, Vec<String>))| Ok((name, value(line, &lines)?));
    let section = |(name, options): (String, BTreeMap<_, _>)| {
        Ok((name, options.into_iter().map(nested).collect::<Result<Section, Broken>>()?))
    };
    let mut sections = reader.sections.into_iter().map(section).collect::<Result<Sections, Broken>>()?;
    let defaults = sections.remove(DEFAULTS).unwrap_or_default();
    for section in sections.values_mut() {
        for (name, value) in &defaults {
            section.entry(name.clone()).or_insert_with(|| value.clone());
        }
    }
    Ok(sections)
}

impl Reader {
    fn take(&mut self, number: usize, line: &str) -> Result<(), Broken> {
        let broken = |problem| Err(Broken { line: number, problem });
        let text = line.trim();
        if text.starts_with(['#', ';']) {
            return Ok(());
        }
        if text.is_empty() {
            if let Some(value) = self.value() {
                value.push(String::new());
            }
            return Ok(());
        }
        let indent = line.len() - line.trim_start().len();
        if indent > self.indent
            && let Some(value) = self.value()
        {
            value.push(text.to_owned());
            return Ok(());
        }
        self.indent = indent;
        if let Some(header) = text.strip_prefix('[').and_then(|rest| rest.rsplit_once(']')).map(|(header, _)| header)
            && !header.is_empty()
        {
            self.option = None;
            self.section = Some(header.to_owned());
            if header == DEFAULTS {
                self.sections.entry(header.to_owned()).or_default();
                return Ok(());
            }
            return match self.sections.insert(header.to_owned(), BTreeMap::new()) {
                Some(_) => broken("the section is there twice"),
                None => Ok(()),
            };
        }
        let Some(section) = self.section.as_ref().and_then(|name| self.sections.get_mut(name)) else {
            return broken("no section begins before it");
        };
        let Some((name, value)) = text.split_once(['=', ':']) else { return broken("neither a section nor a setting") };
        let name = name.trim_end().to_lowercase();
        if name.is_empty() {
            return broken("a setting without a name");
        }
        self.option = Some(name.clone());
        match section.insert(name, (number, vec![value.trim().to_owned()])) {
            Some(_) => broken("the setting is there twice"),
            None => Ok(()),
        }
    }

    /// The value that the next line may continue.
    fn value(&mut self) -> Option<&mut Vec<String>> {
        let section = self.sections.get_mut(self.section.as_ref()?)?;
        section.get_mut(self.option.as_ref()?).map(|(_, lines)| lines)
    }
}

fn value(line: usize, lines: &[String]) -> Result<Value, Broken> {
    let text = lines.join("\n");
    let text = text.trim_end();
    if !text.starts_with('\n') {
        return Ok(Value::Text(text.to_owned()));
    }
    let pair = |line_of_it: &str| {
        let (name, value) = line_of_it.split_once('=')?;
        Some((name.trim().to_owned(), value.trim().to_owned()))
    };
    let pairs = text.lines().filter(|nested| !nested.is_empty()).map(pair).collect::<Option<_>>();
    pairs.map(Value::Nested).ok_or(Broken { line, problem: "a line below it is no setting" })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text<'a>(sections: &'a Sections, section: &str, name: &str) -> Option<&'a str> {
        match sections.get(section)?.get(name)? {
            Value::Text(text) => Some(text),
            Value::Nested(_) => None,
        }
    }

    #[test]
    fn settings_are_read_as_configparser_reads_them() {
        let read = parse("# c\n[default]\nRegion: eu-west-1\n  ; c\nname = a=b # no comment\n[profile x] rest\n k=v\n");
        let read = read.unwrap();
        assert_eq!(text(&read, "default", "region"), Some("eu-west-1"));
        assert_eq!(text(&read, "default", "name"), Some("a=b # no comment"));
        assert_eq!(text(&read, "profile x", "k"), Some("v"));
    }

    #[test]
    fn indented_lines_are_settings_of_a_setting() {
        let read = parse("[services s]\nappstream =\n  endpoint_url = http://h\n\n  other=1\nnext = 2").unwrap();
        let nested = [("endpoint_url", "http://h"), ("other", "1")].map(|(k, v)| (k.to_owned(), v.to_owned()));
        assert_eq!(read["services s"]["appstream"], Value::Nested(nested.into()));
        assert_eq!(text(&read, "services s", "next"), Some("2"));
    }

    #[test]
    fn what_configparser_refuses_is_refused_with_its_line() {
        for (broken, line) in [
            ("region = a", 1),
            ("[a]\n[a]", 2),
            ("[a]\nk=1\nk=2", 3),
            ("[a]\nword", 2),
            ("[a]\n=1", 2),
            ("[a]\nk=\n  word", 2),
        ] {
            assert_eq!(parse(broken).unwrap_err().line, line, "{broken}");
        }
    }
}
