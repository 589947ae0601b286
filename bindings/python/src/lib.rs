//! beian for Python: the module `beian._native`, which the package `beian` shows as its own.
//!
//! Every call that reads, checks or searches lets go of the interpreter.

mod arrow;
mod column;
mod error;
mod json;
mod kind;
mod order;
mod page;
mod parts;
mod report;
mod rulebook;
mod text;
mod validator;
mod value;

/// The module.
#[pyo3::pymodule]
mod _native {
    #[pymodule_export]
    use crate::arrow::{ArrowColumn, ArrowColumns};
    #[pymodule_export]
    use crate::column::read_column;
    #[pymodule_export]
    use crate::page::{FooterReport, Found, check_footer, scan};
    #[pymodule_export]
    use crate::report::{Diagnostic, Report, Undetermined};
    #[pymodule_export]
    use crate::rulebook::{Rule, catalog, explain, questions};
    #[pymodule_export]
    use crate::validator::Validator;
    #[pymodule_export]
    use crate::value::{Value, kinds, parse};

    use pyo3::prelude::*;

    #[pymodule_init]
    fn init(module: &Bound<'_, PyModule>) -> PyResult<()> {
        module.add("__version__", env!("CARGO_PKG_VERSION"))
    }
}
