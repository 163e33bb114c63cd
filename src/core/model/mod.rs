//! The service model: what operations there are and what their members are.
//!
//! The tables are generated (`make generate`); this file says what a row is.

#[rustfmt::skip]
pub(crate) mod operations;
#[rustfmt::skip]
pub mod shapes;

/// States of image builders, images and fleets in which they stay, and are of use. All others pass by themselves, but for
/// the next.
pub const SETTLED: &[&str] = &["AVAILABLE", "DEPRECATED", "RUNNING", "STOPPED"];
/// States out of which something can only be deleted.
pub const TERMINAL: &[&str] = &["FAILED"];

/// One operation of the service.
#[derive(Debug)]
pub struct Operation {
    /// The API's name, `DescribeImageBuilders`.
    pub name: &'static str,
    /// boto3's name, `describe_image_builders`.
    pub method: &'static str,
    pub input: &'static Shape,
    pub output: &'static Shape,
    /// Set for the operations that botocore paginates.
    pub pagination: Option<Pagination>,
}

/// How an operation hands out its result in pages.
#[derive(Debug, Clone, Copy)]
pub struct Pagination {
    /// The member that carries the token, in requests and in answers.
    pub token: &'static str,
    /// The list that is spread over the pages.
    pub result: &'static str,
    /// The member that asks for a page size, where there is one.
    pub limit: Option<&'static str>,
}

/// A named shape of the model.
#[derive(Debug)]
pub struct Shape {
    pub name: &'static str,
    pub kind: Kind,
}

/// What a shape is, with the minima that botocore checks before sending.
#[derive(Debug)]
pub enum Kind {
    Structure(&'static [Member]),
    List { item: &'static Shape, min: usize },
    Map { key: &'static Shape, value: &'static Shape },
    String { min: usize, sensitive: bool },
    Integer { min: Option<i64> },
    Long { min: Option<i64> },
    Boolean,
    Timestamp,
}

/// A member of a structure.
#[derive(Debug)]
pub struct Member {
    /// Unique over all structures, below [`shapes::MEMBERS`].
    pub id: usize,
    pub name: &'static str,
    pub shape: &'static Shape,
    pub required: bool,
}

impl Shape {
    /// The members of a structure; none for everything else.
    #[must_use]
    pub fn members(&self) -> &'static [Member] {
        match self.kind {
            Kind::Structure(members) => members,
            _ => &[],
        }
    }

    /// Whether a value of this shape is, or holds, what must not be shown: a password, a name of a person.
    #[must_use]
    pub fn is_sensitive(&self) -> bool {
        match &self.kind {
            Kind::String { sensitive, .. } => *sensitive,
            Kind::Structure(members) => members.iter().any(|member| member.shape.is_sensitive()),
            Kind::List { item, .. } => item.is_sensitive(),
            Kind::Map { key, value } => key.is_sensitive() || value.is_sensitive(),
            Kind::Integer { .. } | Kind::Long { .. } | Kind::Boolean | Kind::Timestamp => false,
        }
    }
}

macro_rules! table {
    ($($name:ident $method:ident $input:ident $output:ident { $pagination:expr } $signature:literal $doc:literal;)*) => {
        /// Every operation, in the order of their names.
        pub static OPERATIONS: &[Operation] = &[$(
            Operation {
                name: stringify!($name),
                method: stringify!($method),
                input: &shapes::$input,
                output: &shapes::$output,
                pagination: $pagination,
            },
        )*];
    };
}
operations::operations!(table);

/// The modelled error of that code, for example `ResourceNotFoundException`.
#[must_use]
pub fn error_shape(code: &str) -> Option<&'static Shape> {
    shapes::ERRORS.iter().copied().find(|shape| shape.name == code)
}

#[cfg(test)]
mod tests {
    use aws_smithy_schema::{Schema, ShapeType};

    use super::{Kind, OPERATIONS, Shape};

    /// The table has all that the SDK has, of the same types. It may have more: botocore is sometimes ahead.
    fn covers(shape: &Shape, schema: &Schema<'_>) {
        for other in schema.members() {
            let name = other.member_name().unwrap_or_default();
            let Some(member) = shape.members().iter().find(|member| member.name == name) else {
                panic!("the table's {} lacks {name}", shape.name)
            };
            let fits = match member.shape.kind {
                Kind::Structure(_) => matches!(other.shape_type(), ShapeType::Structure | ShapeType::Union),
                Kind::List { .. } => other.shape_type() == ShapeType::List,
                Kind::Map { .. } => other.shape_type() == ShapeType::Map,
                Kind::String { .. } => other.shape_type() == ShapeType::String,
                Kind::Integer { .. } => other.shape_type() == ShapeType::Integer,
                Kind::Long { .. } => other.shape_type() == ShapeType::Long,
                Kind::Boolean => other.shape_type() == ShapeType::Boolean,
                Kind::Timestamp => other.shape_type() == ShapeType::Timestamp,
            };
            assert!(fits, "{}.{name} is {:?} in the SDK", shape.name, other.shape_type());
        }
    }

    macro_rules! compare {
        // botocore knows this one; the SDK does not yet.
        (UpdateImageBuilder $method:ident $input:ident $output:ident) => {};
        ($name:ident $method:ident $input:ident $output:ident) => {
            covers(&super::shapes::$input, aws_sdk_appstream::operation::$method::$name::INPUT_SCHEMA);
            covers(&super::shapes::$output, aws_sdk_appstream::operation::$method::$name::OUTPUT_SCHEMA);
        };
    }
    macro_rules! compare_all {
        ($($name:ident $method:ident $input:ident $output:ident { $pagination:expr } $signature:literal $doc:literal;)*) => {
            #[test]
            fn the_table_covers_the_sdk() {
                $(compare!($name $method $input $output);)*
            }
        };
    }
    super::operations::operations!(compare_all);

    /// Operations that the SDK has, by the modules of its source.
    #[test]
    fn no_operation_of_the_sdk_is_missing() {
        let cargo = std::process::Command::new(env!("CARGO"))
            .args(["metadata", "--format-version", "1", "--locked"])
            .args(["--filter-platform", "x86_64-unknown-linux-gnu"]) // not the crates of every platform
            .current_dir(env!("CARGO_MANIFEST_DIR"))
            .output()
            .unwrap();
        let metadata: serde_json::Value = serde_json::from_slice(&cargo.stdout).unwrap();
        let packages = metadata["packages"].as_array().unwrap();
        let sdk = packages.iter().find(|package| package["name"] == "aws-sdk-appstream").unwrap();
        let manifest = std::path::Path::new(sdk["manifest_path"].as_str().unwrap());
        let modules = std::fs::read_dir(manifest.with_file_name("src").join("operation")).unwrap();
        let files = modules.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let missing: Vec<_> = files
            .filter_map(|file| file.strip_suffix(".rs").map(str::to_owned))
            .filter(|method| !OPERATIONS.iter().any(|operation| operation.method == method))
            .collect();
        assert!(missing.is_empty(), "new in the SDK, see docs/raise-the-sdk.md: {missing:?}");
    }

    #[test]
    fn operations_are_sorted_and_unique() {
        assert!(OPERATIONS.windows(2).all(|pair| pair[0].name < pair[1].name));
    }
}
