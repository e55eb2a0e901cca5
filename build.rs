//! What the page's linking needs beyond what cargo knows.

fn main() {
    println!("cargo::rerun-if-changed=build.rs");
    if std::env::var_os("CARGO_FEATURE_SPLIT").is_some() {
        // `wasm-split-cli` parts a program by its relocations, which the linker drops otherwise.
        println!("cargo::rustc-link-arg-bin=app=--emit-relocs");
    }
}
