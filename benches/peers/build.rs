//! Looks for the system's Hyperscan or Vectorscan, which have one interface; without it that peer is left out, and the bench says so.

use std::process::Command;

fn main() {
    println!("cargo:rustc-check-cfg=cfg(hyperscan)");
    println!("cargo:rerun-if-env-changed=PKG_CONFIG_PATH");
    let asked = Command::new("pkg-config").args(["--libs-only-L", "--libs-only-l", "libhs"]).output();
    let Some(found) = asked.ok().filter(|answer| answer.status.success()) else {
        println!("cargo:warning=neither Hyperscan nor Vectorscan (libhs) is installed: that peer is left out");
        return;
    };
    for flag in String::from_utf8_lossy(&found.stdout).split_whitespace() {
        if let Some(path) = flag.strip_prefix("-L") {
            println!("cargo:rustc-link-search=native={path}");
        } else if let Some(library) = flag.strip_prefix("-l") {
            println!("cargo:rustc-link-lib=dylib={library}");
        }
    }
    println!("cargo:rustc-cfg=hyperscan");
}
