//! Running the tool.

use std::ffi::OsStr;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The instant of the samples.
pub const AT: &str = "2025-11-20T10:00:00+08:00";

/// What a program did.
#[derive(Debug, PartialEq)]
pub struct Ran {
    pub status: i32,
    pub out: String,
    pub err: String,
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap().to_owned()
}

pub fn beian<A: AsRef<OsStr>>(args: &[A]) -> Ran {
    beian_with(args, b"")
}

pub fn beian_with<A: AsRef<OsStr>>(args: &[A], input: &[u8]) -> Ran {
    program(Path::new(env!("CARGO_BIN_EXE_beian")), args, input)
}

/// One of the programs in `examples/`, which `cargo test` builds beside the tool.
pub fn contract<A: AsRef<OsStr>>(name: &str, args: &[A], input: &[u8]) -> Ran {
    let path = Path::new(env!("CARGO_BIN_EXE_beian")).parent().unwrap().join(format!("examples/contract-{name}"));
    assert!(path.exists(), "{} is built by cargo test --package beian-cli, without --test", path.display());
    program(&path, args, input)
}

fn program<A: AsRef<OsStr>>(program: &Path, args: &[A], input: &[u8]) -> Ran {
    let mut child = Command::new(program)
        .args(args)
        .current_dir(root())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    // Another thread, so that a program that writes while it reads is not held up. It need not read all of it.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    Ran { status: output.status.code().unwrap(), out: text(output.stdout), err: text(output.stderr) }
}

/// The sample orders, by name.
pub fn samples() -> Vec<String> {
    let folder = root().join("examples/orders");
    let mut names: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| format!("examples/orders/{}", entry.unwrap().file_name().into_string().unwrap()))
        .collect();
    names.sort();
    assert!(names.len() > 30);
    names
}

/// The sample orders one a line, some times over.
pub fn lines(times: usize) -> String {
    let one = |name: &String| {
        let text = std::fs::read_to_string(root().join(name)).unwrap();
        serde_json::from_str::<serde_json::Value>(&text).unwrap().to_string() + "\n"
    };
    samples().iter().map(one).collect::<String>().repeat(times)
}

/// A configuration with a provider of its own.
pub fn huawei() -> String {
    let profile = std::fs::read_to_string(root().join("examples/providers/huawei.json")).unwrap();
    format!("{{\"provider\":{profile}}}")
}

/// A file in a folder of its own.
pub fn file(name: impl AsRef<Path>, content: impl AsRef<[u8]>) -> (tempfile::TempDir, String) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, content).unwrap();
    let path = path.to_str().unwrap().to_owned();
    (folder, path)
}
