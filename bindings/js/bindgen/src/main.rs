//! `beian-bindgen BUILD.wasm FOLDER`: writes `beian.js` and `beian_bg.wasm` into the folder.

mod order;

use std::error::Error;
use std::fs;
use std::path::Path;
use std::process::ExitCode;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [input, folder] = arguments.as_slice() else {
        eprintln!("usage: beian-bindgen BUILD.wasm FOLDER");
        return ExitCode::from(2);
    };
    match write(input, folder) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn write(input: &str, folder: &str) -> Result<(), Box<dyn Error>> {
    let mut bindgen = Bindgen::new();
    // One module for browsers and Node: it takes the WebAssembly from whoever loads it. Names stay for the order.
    bindgen.input_path(input).out_name("beian").web(true)?.typescript(false).generate(folder)?;
    let wasm = Path::new(folder).join("beian_bg.wasm");
    fs::write(&wasm, order::by_name(&fs::read(&wasm)?)?)?;
    Ok(())
}
