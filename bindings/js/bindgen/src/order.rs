//! Functions in the order of their names. wasm-bindgen writes them by size, so that none stands beside its like, and gzip finds a
//! tenth less to share. The names, and what else is not run, are left out.

use std::convert::Infallible;
use wasm_encoder::reencode::{Error, Reencode, utils};
use wasm_encoder::{CodeSection, FunctionSection, Module};
use wasmparser::{
    CodeSectionReader, CustomSectionReader, FunctionSectionReader, KnownCustom, Name, Parser, Payload, TypeRef,
};

type Result<T> = std::result::Result<T, Error<Infallible>>;

/// The same module with its functions in the order of their names, without custom sections.
pub fn by_name(wasm: &[u8]) -> Result<Vec<u8>> {
    let mut ordered = Ordered::read(wasm)?;
    let mut module = Module::new();
    ordered.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// Where functions were, and where they go.
struct Ordered {
    /// Functions that are imported: they stand first and keep their places.
    imported: u32,
    /// The functions that are defined, by their new order.
    order: Vec<u32>,
    /// The new place of each.
    places: Vec<u32>,
}

impl Ordered {
    fn read(wasm: &[u8]) -> Result<Self> {
        let (mut imported, mut defined) = (0, 0);
        let mut names = Vec::new();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(functions) => defined = functions.count(),
                Payload::CustomSection(section) => {
                    if let KnownCustom::Name(parts) = section.as_known() {
                        for part in parts {
                            if let Name::Function(map) = part? {
                                names = map.into_iter().collect::<std::result::Result<_, _>>()?;
                            }
                        }
                    }
                }
                _ => {}
            }
        }
        let mut of = vec![""; defined as usize];
        for naming in names {
            if let Some(place) = naming.index.checked_sub(imported) {
                of[place as usize] = naming.name;
            }
        }
        let mut order: Vec<u32> = (0..defined).collect();
        order.sort_by_key(|function| of[*function as usize]);
        let mut places = vec![0; order.len()];
        for (place, function) in order.iter().enumerate() {
            places[*function as usize] = place as u32;
        }
        Ok(Self { imported, order, places })
    }
}

impl Reencode for Ordered {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32> {
        Ok(function
            .checked_sub(self.imported)
            .map_or(function, |defined| self.imported + self.places[defined as usize]))
    }

    fn parse_function_section(&mut self, to: &mut FunctionSection, from: FunctionSectionReader<'_>) -> Result<()> {
        let types = from.into_iter().collect::<std::result::Result<Vec<u32>, _>>()?;
        for function in self.order.clone() {
            to.function(self.type_index(types[function as usize])?);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, to: &mut CodeSection, from: CodeSectionReader<'_>) -> Result<()> {
        let bodies = from.into_iter().collect::<std::result::Result<Vec<_>, _>>()?;
        for function in self.order.clone() {
            utils::parse_function_body(self, to, bodies[function as usize].clone())?;
        }
        Ok(())
    }

    fn parse_custom_section(&mut self, _: &mut Module, _: CustomSectionReader<'_>) -> Result<()> {
        Ok(())
    }
}
